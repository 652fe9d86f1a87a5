package encore.bootstrap.lab;

import java.util.Arrays;

/**
 * The test of Mann and Whitney, exact: of all the ways to deal these figures to two sides, how many
 * part them at least as far as they are parted? Nothing is assumed of how they are distributed, and
 * figures that are equal share their rank.
 */
final class Ranks {

  private static final double ROUNDING = 1e-9;

  private final double[] ranks;
  private final int ofTheFirst;
  private final double usual;
  private final double found;
  private long ways;
  private long asFar;

  private Ranks(double[] one, double[] other) {
    double[] all = new double[one.length + other.length];
    System.arraycopy(one, 0, all, 0, one.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    this.ranks = ranks(all);
    this.ofTheFirst = one.length;
    this.usual = one.length * (all.length + 1) / 2.0;
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += ranks[i];
    }
    this.found = Math.abs(sum - usual);
  }

  /** How likely figures at least as far apart are where there is no difference; from both sides. */
  static double p(double[] one, double[] other) {
    var test = new Ranks(one, other);
    test.deal(0, 0, 0);
    return (double) test.asFar / test.ways;
  }

  /** The least that so many rounds against as many can show, however far apart they are. */
  static double leastP(int rounds) {
    double ways = 1;
    for (int i = 1; i <= rounds; i++) {
      ways = ways * (rounds + i) / i;
    }
    return 2 / ways;
  }

  private void deal(int next, int dealt, double sum) {
    if (dealt == ofTheFirst) {
      ways++;
      asFar += Math.abs(sum - usual) >= found - ROUNDING ? 1 : 0;
    } else if (ranks.length - next >= ofTheFirst - dealt) {
      deal(next + 1, dealt + 1, sum + ranks[next]);
      deal(next + 1, dealt, sum);
    }
  }

  private static double[] ranks(double[] figures) {
    var sorted = figures.clone();
    Arrays.sort(sorted);
    return Arrays.stream(figures).map(figure -> rank(sorted, figure)).toArray();
  }

  private static double rank(double[] sorted, double figure) {
    double sum = 0;
    int equal = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] == figure) {
        sum += i + 1;
        equal++;
      }
    }
    return sum / equal;
  }
}
