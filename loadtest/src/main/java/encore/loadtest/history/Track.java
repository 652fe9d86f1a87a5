package encore.loadtest.history;

import java.util.Arrays;

/**
 * Writes and looks in columns: five million of them are 200 megabytes, and a sweep reads them at
 * the speed of memory. A version here is the rank of a version of the books.
 */
final class Track {

  static final byte WRITE = 0;
  static final byte LOOK = 1;

  /** Of what has no end. */
  static final long NEVER = Long.MAX_VALUE;

  private final long[][] states;
  private final int[] old;
  private int size;
  int[] thing = new int[1024];
  byte[] kind = new byte[1024];
  long[] argument = new long[1024];
  long[] invoked = new long[1024];
  long[] returned = new long[1024];
  int[] source = new int[1024];

  /**
   * @param states of each thing at each of its versions, 0 being before the first
   * @param old of each thing the last version that was there before anybody asked
   */
  Track(long[][] states, int[] old) {
    this.states = states;
    this.old = old;
  }

  /** A write of that version. */
  void write(int of, int version, long begin, long end, int op) {
    add(of, WRITE, version, begin, end, op);
  }

  /** A look that found that state. */
  void look(int of, long state, long begin, long end, int op) {
    add(of, LOOK, state, begin, end, op);
  }

  private void add(int of, byte what, long which, long begin, long end, int op) {
    if (size == thing.length) {
      grow();
    }
    thing[size] = of;
    kind[size] = what;
    argument[size] = which;
    invoked[size] = begin;
    returned[size] = end;
    source[size++] = op;
  }

  private void grow() {
    int more = size + (size >> 1);
    thing = Arrays.copyOf(thing, more);
    kind = Arrays.copyOf(kind, more);
    argument = Arrays.copyOf(argument, more);
    invoked = Arrays.copyOf(invoked, more);
    returned = Arrays.copyOf(returned, more);
    source = Arrays.copyOf(source, more);
  }

  int size() {
    return size;
  }

  int things() {
    return states.length;
  }

  int old(int of) {
    return old[of];
  }

  long[] states(int of) {
    return states[of];
  }
}
