package encore.loadtest.history;

/**
 * One pass over the events of a track. Each operation has a place: a write of version v at 2v, a
 * look at it at 2v + 1. Nobody who began after another had ended may stand before him; that is all
 * there is to linearizability once the order of the writes is known.
 */
final class Sweep {

  /** Somebody is told of what cannot be. */
  interface Alarm {
    /** Began after one had ended who stands farther than he does. */
    void behind(int entry, int farthest);

    /** Looked, and saw what no version from there on is. */
    void unseen(int entry, int farthest);

    /** Wrote a version that another was told he wrote. */
    void twice(int entry);
  }

  private final Track track;
  private final Alarm alarm;
  private final int[] farthest;
  private final int[] floor;
  private final boolean[][] written;

  Sweep(Track track, Alarm alarm) {
    this.track = track;
    this.alarm = alarm;
    farthest = new int[track.things()];
    floor = new int[track.size()];
    written = new boolean[track.things()][];
    for (int i = 0; i < farthest.length; i++) {
      farthest[i] = 2 * track.old(i);
      written[i] = new boolean[track.states(i).length];
    }
  }

  /** Says for each entry where it stands. */
  int[] over(int[] events) {
    for (int event : events) {
      if ((event & 1) == 0) {
        begins(event >>> 1);
      } else {
        ends(event >>> 1);
      }
    }
    return floor;
  }

  private void begins(int entry) {
    int thing = track.thing[entry];
    int far = farthest[thing];
    if (track.kind[entry] == Track.LOOK) {
      floor[entry] = far;
      return;
    }
    int version = (int) track.argument[entry];
    floor[entry] = 2 * version;
    if (written[thing][version]) {
      alarm.twice(entry);
    }
    written[thing][version] = true;
    if (2 * version < far) {
      alarm.behind(entry, far);
    }
  }

  private void ends(int entry) {
    int thing = track.thing[entry];
    if (track.kind[entry] == Track.LOOK) {
      floor[entry] = seen(entry, thing);
    }
    farthest[thing] = Math.max(farthest[thing], floor[entry]);
  }

  /** The earliest that fits: an earlier one contradicts the past, a later one only the future. */
  private int seen(int entry, int thing) {
    var states = track.states(thing);
    long state = track.argument[entry];
    for (int version = floor[entry] >> 1; version < states.length; version++) {
      if (states[version] == state) {
        return Math.max(floor[entry], 2 * version + 1);
      }
    }
    alarm.unseen(entry, floor[entry]);
    return floor[entry];
  }
}
