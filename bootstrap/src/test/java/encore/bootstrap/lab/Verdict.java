package encore.bootstrap.lab;

import java.util.Locale;

/**
 * A strategy beside the default one.
 *
 * @param ratio of the medians of what was won in a second
 * @param p adjusted for all that were compared in this traffic
 */
record Verdict(double ratio, double p) {

  boolean isShown() {
    return p <= Discoveries.LEVEL;
  }

  String text() {
    return isShown()
        ? String.format(Locale.ROOT, "%.2f× (p %.3f)", ratio, p)
        : String.format(Locale.ROOT, "no difference shown (%.2f×, p %.2f)", ratio, p);
  }
}
