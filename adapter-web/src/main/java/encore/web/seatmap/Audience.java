package encore.web.seatmap;

import encore.application.seatmap.SeatPictures.Picture;
import encore.domain.catalog.ScheduleId;
import encore.web.seatmap.Ring.Look;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All who watch one hall here, and what they were shown last. */
final class Audience {

  /**
   * From so many on a snapshot may be shorter: a letter for each seat instead of a few for some.
   */
  private static final int MANY = 64;

  private static final int LETTERS_OF_A_CHANGE = 8;

  private final ScheduleId schedule;
  private final Ring ring;
  private final Set<SeatStream> streams = new HashSet<>();

  /** Who has seen a version that we have not: perhaps after the next look we have. */
  private final Map<SeatStream, OptionalLong> ahead = new HashMap<>();

  /** Empty: there is a picture. */
  private final CompletableFuture<Optional<Ending>> first = new CompletableFuture<>();

  private @Nullable Picture picture;
  private @Nullable Ending ended;

  Audience(ScheduleId schedule, Ring ring) {
    this.schedule = schedule;
    this.ring = ring;
  }

  ScheduleId schedule() {
    return schedule;
  }

  /** Done once somebody has looked, or tried to. */
  CompletableFuture<Optional<Ending>> first() {
    return first;
  }

  /** Whoever joins has waited for the first picture. */
  synchronized void join(SeatStream stream, OptionalLong seen) {
    var shown = picture;
    if (ended != null) {
      stream.end(ended, Frame.closed(ended));
    } else if (shown != null && seen.isPresent() && seen.getAsLong() > shown.version()) {
      ahead.put(stream, seen);
    } else {
      welcome(stream, seen);
    }
  }

  private void welcome(SeatStream stream, OptionalLong seen) {
    var shown = picture;
    if (shown == null) {
      return;
    }
    streams.add(stream);
    var missed = seen.isPresent() ? ring.since(seen.getAsLong()) : Optional.<List<Integer>>empty();
    if (missed.isEmpty()) {
      stream.say(Frame.snapshot(shown));
    } else if (!missed.get().isEmpty()) {
      stream.say(news(shown, missed.get(), OptionalLong.empty()));
    }
  }

  synchronized void leave(SeatStream stream) {
    streams.remove(stream);
    ahead.remove(stream);
  }

  synchronized boolean knows(long version) {
    return picture != null && picture.version() == version;
  }

  synchronized void unchanged(Look look) {
    ring.unchanged(look);
    welcomeThoseAhead();
  }

  /** The numbers of seats that are not as they were shown last. */
  synchronized List<Integer> changes(Picture fresh) {
    var known = picture;
    return known == null || !fresh.hasSeatsOf(known)
        ? List.of()
        : changed(known, fresh).stream().map(fresh.numbers()::get).toList();
  }

  synchronized void show(Picture fresh, Look look, OptionalLong changedAt) {
    var known = picture;
    picture = fresh;
    if (known == null) {
      ring.startWith(fresh, look);
    } else if (!fresh.hasSeatsOf(known)) {
      ring.startWith(fresh, look);
      tell(Frame.RESYNC);
      tell(Frame.snapshot(fresh));
    } else {
      var changed = changed(known, fresh);
      ring.add(fresh, look, changed);
      if (!changed.isEmpty()) {
        tell(news(fresh, changed, changedAt));
      }
    }
    welcomeThoseAhead();
    first.complete(Optional.empty());
  }

  /** Nobody may watch this hall any more. */
  void end(Ending why) {
    first.complete(Optional.of(why));
    everybodyAt(why).forEach(stream -> stream.end(why, Frame.closed(why)));
  }

  private synchronized List<SeatStream> everybodyAt(Ending end) {
    ended = end;
    var all = new HashSet<>(streams);
    all.addAll(ahead.keySet());
    return List.copyOf(all);
  }

  private void welcomeThoseAhead() {
    var waiting = Map.copyOf(ahead);
    ahead.clear();
    waiting.forEach(this::welcome);
  }

  private void tell(Frame frame) {
    // A copy: who is too slow for this one leaves meanwhile.
    List.copyOf(streams).forEach(stream -> stream.say(frame));
  }

  private static Frame news(Picture picture, List<Integer> changed, OptionalLong changedAt) {
    return changed.size() > MANY
            && changed.size() * LETTERS_OF_A_CHANGE > picture.letters().length()
        ? Frame.snapshot(picture)
        : Frame.seats(picture, changed, changedAt);
  }

  private static List<Integer> changed(Picture known, Picture fresh) {
    return IntStream.range(0, fresh.letters().length())
        .filter(i -> fresh.letters().charAt(i) != known.letters().charAt(i))
        .boxed()
        .toList();
  }
}
