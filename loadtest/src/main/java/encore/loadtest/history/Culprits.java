package encore.loadtest.history;

import java.util.ArrayList;
import java.util.List;

/** Says in words what a sweep has found, and of whom it is known. */
final class Culprits implements Sweep.Alarm {

  private static final int WORDS_MAX = 50;

  private record Found(String rule, int entry, int farthest) {}

  private final Track track;
  private final List<Op> ops;
  private final Shelf shelf;
  private final Report report;
  private final ArrayList<Found> found = new ArrayList<>();

  Culprits(Track track, List<Op> ops, Shelf shelf, Report report) {
    this.track = track;
    this.ops = ops;
    this.shelf = shelf;
    this.report = report;
  }

  @Override
  public void behind(int entry, int farthest) {
    found.add(new Found("out of order", entry, farthest));
  }

  @Override
  public void unseen(int entry, int farthest) {
    found.add(new Found("stale", entry, farthest));
  }

  @Override
  public void twice(int entry) {
    found.add(new Found("one version, two winners", entry, 0));
  }

  /** Looks for the other one only now, and not for ever: each costs a walk over all. */
  void tell(int[] places) {
    for (int i = 0; i < found.size(); i++) {
      var each = found.get(i);
      var op = ops.get(track.source[each.entry()]);
      boolean isWorth = i < WORDS_MAX;
      int other = isWorth ? other(each, places) : -1;
      var text =
          other < 0
              ? meaning(each)
              : meaning(each) + ", " + ops.get(track.source[other]).told() + ", and then";
      report.add(each.rule(), thing(each.entry()), op, text);
    }
  }

  private String meaning(Found each) {
    return switch (each.rule()) {
      case "out of order" ->
          "he wrote " + version(each.entry()) + " after " + seen(each.farthest()) + " was known";
      case "stale" ->
          "he was shown what was no longer, or never, true after " + seen(each.farthest());
      default -> "two were told that they won " + version(each.entry());
    };
  }

  private String version(int entry) {
    var row = shelf.things().get(track.thing[entry]).get((int) track.argument[entry] - 1);
    return row.told();
  }

  private static String seen(int place) {
    return (place & 1) == 0 ? "move no. " + (place >> 1) : "a look at move no. " + (place >> 1);
  }

  private int other(Found each, int[] places) {
    int entry = each.entry();
    boolean isTwice = each.rule().startsWith("one version");
    for (int i = 0; i < track.size(); i++) {
      if (i == entry || track.thing[i] != track.thing[entry]) {
        continue;
      }
      boolean wrote = track.kind[i] == Track.WRITE && track.argument[i] == track.argument[entry];
      boolean ended = track.returned[i] < track.invoked[entry] && places[i] == each.farthest();
      if (isTwice ? wrote && track.kind[entry] == Track.WRITE : ended) {
        return i;
      }
    }
    return -1;
  }

  private String thing(int entry) {
    var rows = shelf.things().get(track.thing[entry]);
    return rows.isEmpty()
        ? ops.get(track.source[entry]).things().toString()
        : rows.getFirst().thing();
  }
}
