package encore.web.seatmap;

import encore.application.seatmap.SeatPictures.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which seats changed lately, and at which version: what somebody has missed who was away for a
 * moment. Not for several threads.
 */
final class Ring {

  /** No read lasts longer: two pictures of one version may differ by what happened in it. */
  private static final long OVERLAP = Duration.ofSeconds(1).toNanos();

  private final List<Entry> entries = new ArrayList<>();
  private final long remembered;

  Ring(Duration remembered) {
    this.remembered = remembered.toNanos();
  }

  /** From when to when something was read, by {@code System.nanoTime()}. */
  record Look(long begun, long ended) {}

  /**
   * A version, what was found changed since the one before, and when it was read first and last.
   */
  private record Entry(long version, List<Integer> changed, Look first, Look last) {
    Entry seenAgain(Look look) {
      return new Entry(version, changed, first, look);
    }
  }

  /** Nothing that was before has to do with this. */
  void startWith(Picture picture, Look look) {
    entries.clear();
    entries.add(new Entry(picture.version(), List.of(), look, look));
  }

  void add(Picture picture, Look look, List<Integer> changed) {
    entries.addLast(new Entry(picture.version(), changed, look, look));
    // One that is older stays: of what came after it we know all.
    while (entries.size() > 1
        && look.begun() - entries.get(1).first().ended() > remembered + OVERLAP) {
      entries.removeFirst();
    }
  }

  void unchanged(Look look) {
    entries.addLast(entries.removeLast().seenAgain(look));
  }

  /**
   * The seats that somebody with this version may not know as they are; empty when we cannot tell.
   * He may have his picture from another instance, which read it while we read ours: so from the
   * version on that we knew a second before we saw his, or the last one below it, for the last
   * time.
   */
  Optional<List<Integer>> since(long version) {
    int met = entries.size() - 1;
    if (met < 0 || version > entries.get(met).version()) {
      return Optional.empty();
    }
    while (met >= 0 && entries.get(met).version() > version) {
      met--;
    }
    if (met < 0) {
      return Optional.empty();
    }
    long sure = entries.get(met).last().begun() - OVERLAP;
    int from = met;
    while (from >= 0 && entries.get(from).first().ended() > sure) {
      from--;
    }
    return from < 0 ? Optional.empty() : Optional.of(changedAfter(from));
  }

  private List<Integer> changedAfter(int entry) {
    var changed = new TreeSet<Integer>();
    entries.subList(entry + 1, entries.size()).forEach(each -> changed.addAll(each.changed()));
    return List.copyOf(changed);
  }
}
