package encore.loadtest.report.summary;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures with four digits: the rest is noise, and a long file. */
public final class Rounded {

  private static final MathContext FOUR = new MathContext(4);
  private static final double WHOLE = 1000;

  private Rounded() {}

  /** Whole numbers stay what they are. */
  public static double of(double value) {
    if (!Double.isFinite(value)) {
      return 0;
    }
    return Math.abs(value) >= WHOLE
        ? Math.rint(value)
        : BigDecimal.valueOf(value).round(FOUR).doubleValue();
  }

  /** Without an exponent, and without zeros that say nothing. */
  public static String text(double value) {
    return BigDecimal.valueOf(of(value)).stripTrailingZeros().toPlainString();
  }
}
