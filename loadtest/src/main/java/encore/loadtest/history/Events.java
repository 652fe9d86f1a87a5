package encore.loadtest.history;

/** Beginnings and ends of a track in order of time. Of one instant the beginnings come first. */
final class Events {

  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  private Events() {}

  /** Each is twice its place in the track, and one more for an end; what never ends has none. */
  static int[] inOrder(Track track) {
    long first = NEVER_BEGAN;
    int count = 0;
    for (int i = 0; i < track.size(); i++) {
      first = Math.min(first, track.invoked[i]);
      count += track.returned[i] == Track.NEVER ? 1 : 2;
    }
    var times = new long[count];
    var codes = new int[count];
    long last = 0;
    int n = 0;
    for (int i = 0; i < track.size(); i++) {
      times[n] = (track.invoked[i] - first) << 1;
      codes[n] = i << 1;
      last = Math.max(last, times[n++]);
      if (track.returned[i] != Track.NEVER) {
        times[n] = ((track.returned[i] - first) << 1) + 1;
        codes[n] = (i << 1) + 1;
        last = Math.max(last, times[n++]);
      }
    }
    return sorted(times, codes, last);
  }

  private static final long NEVER_BEGAN = Long.MAX_VALUE;

  /** By digits, from the lowest: four rounds for an hour, whatever the order was. */
  private static int[] sorted(long[] times, int[] codes, long last) {
    var fromTimes = times;
    var from = codes;
    var toTimes = new long[times.length];
    var to = new int[codes.length];
    for (int shift = 0; shift < Long.SIZE && last >>> shift != 0; shift += BITS) {
      var places = places(fromTimes, shift);
      for (int i = 0; i < from.length; i++) {
        int place = places[(int) (fromTimes[i] >>> shift) & MASK]++;
        toTimes[place] = fromTimes[i];
        to[place] = from[i];
      }
      var times2 = fromTimes;
      fromTimes = toTimes;
      toTimes = times2;
      var codes2 = from;
      from = to;
      to = codes2;
    }
    return from;
  }

  private static int[] places(long[] times, int shift) {
    var counts = new int[MASK + 1];
    for (long time : times) {
      counts[(int) (time >>> shift) & MASK]++;
    }
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      int here = counts[i];
      counts[i] = sum;
      sum += here;
    }
    return counts;
  }
}
