package encore.bootstrap.lab;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The correction of Benjamini and Hochberg: who looks at many differences finds some where there
 * are none. Of those whose adjusted p is at most 0.05, no more than one in twenty is expected to be
 * such.
 */
final class Discoveries {

  static final double LEVEL = 0.05;

  private Discoveries() {}

  /** In the order in which they were given. */
  static double[] adjusted(double[] p) {
    var byP =
        IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).toList();
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int i = byP.get(rank - 1);
      least = Math.min(least, p[i] * p.length / rank);
      adjusted[i] = least;
    }
    return adjusted;
  }
}
