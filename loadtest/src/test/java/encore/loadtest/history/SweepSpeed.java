package encore.loadtest.history;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;

/**
 * How fast a sweep is: ten million events, beside a plain pass over the same columns in the same
 * order. After {@code mvn -pl loadtest test-compile}: {@code java -Xmx2g -cp
 * loadtest/target/classes:loadtest/target/test-classes encore.loadtest.history.SweepSpeed}
 */
final class SweepSpeed {

  private static final int OPS = 5_000_000;
  private static final int THINGS = 10_000;
  private static final int ROUNDS = 7;

  /** Of the processor, not of the clock: others may be at work on the machine. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private SweepSpeed() {}

  public static void main(String[] arguments) {
    var track = legal();
    var sorts = new double[ROUNDS];
    var sweeps = new double[ROUNDS];
    var plains = new double[ROUNDS];
    long sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      int[] events = Events.inOrder(track);
      sorts[i] = millis(start);
      start = THREAD.getCurrentThreadCpuTime();
      sum += new Sweep(track, new Loud()).over(events)[OPS - 1];
      sweeps[i] = millis(start);
      start = THREAD.getCurrentThreadCpuTime();
      sum += plain(track, events);
      plains[i] = millis(start);
    }
    tell("put 10,000,000 events in order", sorts);
    tell("sweep", sweeps);
    tell("plain pass", plains);
    System.out.printf(
        "%,.0f events/s swept, %,.0f with the order; %.1f times a plain pass (%d)%n",
        2e3 * OPS / median(sweeps),
        2e3 * OPS / (median(sweeps) + median(sorts)),
        median(sweeps) / median(plains),
        sum);
  }

  /** Two of five are writes; five at a time, on things drawn at random. */
  private static Track legal() {
    var chance = new Random(7);
    var drawn = new int[OPS];
    var isWrite = new boolean[OPS];
    var versions = new int[THINGS];
    for (int i = 0; i < OPS; i++) {
      drawn[i] = chance.nextInt(THINGS);
      isWrite[i] = chance.nextInt(5) < 2;
      versions[drawn[i]] += isWrite[i] ? 1 : 0;
    }
    var states = new long[THINGS][];
    for (int i = 0; i < THINGS; i++) {
      states[i] = new long[versions[i] + 1];
      Arrays.setAll(states[i], version -> version % 7);
    }
    var track = new Track(states, new int[THINGS]);
    var stand = new int[THINGS];
    for (int i = 0; i < OPS; i++) {
      long now = 1_000L * i;
      int thing = drawn[i];
      long begin = now - chance.nextInt(2_500_000);
      long end = now + chance.nextInt(2_500_000);
      if (isWrite[i]) {
        track.write(thing, ++stand[thing], begin, end, i);
      } else {
        track.look(thing, states[thing][stand[thing]], begin, end, i);
      }
    }
    return track;
  }

  private static long plain(Track track, int[] events) {
    long sum = 0;
    for (int event : events) {
      int entry = event >>> 1;
      sum += track.thing[entry] + track.kind[entry] + track.argument[entry];
    }
    return sum;
  }

  private static double millis(long start) {
    return (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static double median(double[] all) {
    var sorted = all.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void tell(String what, double[] all) {
    System.out.printf(
        "%s: %.0f ms of one core (%.0f to %.0f)%n",
        what,
        median(all),
        Arrays.stream(all).min().orElseThrow(),
        Arrays.stream(all).max().orElseThrow());
  }

  /** A legal history has nothing to tell. */
  private static final class Loud implements Sweep.Alarm {
    @Override
    public void behind(int entry, int farthest) {
      throw new AssertionError("behind: " + entry);
    }

    @Override
    public void unseen(int entry, int farthest) {
      throw new AssertionError("unseen: " + entry);
    }

    @Override
    public void twice(int entry) {
      throw new AssertionError("twice: " + entry);
    }
  }
}
