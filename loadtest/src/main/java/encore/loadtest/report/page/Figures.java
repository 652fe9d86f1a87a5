package encore.loadtest.report.page;

import java.util.Locale;

/** Figures as people read them. */
final class Figures {

  private static final double WITHOUT_FRACTION = 100;

  private Figures() {}

  static String of(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String of(double value) {
    if (value == Math.rint(value) || Math.abs(value) >= WITHOUT_FRACTION) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%.1f", value);
  }

  static String percent(double share) {
    return of(Math.round(share * 10_000) / 100.0) + " %";
  }
}
