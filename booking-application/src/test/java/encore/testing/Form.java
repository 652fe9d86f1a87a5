package encore.testing;

import java.time.Duration;

/**
 * How much of it a test does: as much as shows what it says on every build, or, under {@code mvn
 * verify -Plong}, as much as somebody would want to see once before a release.
 */
public final class Form {

  /** How many times slower a build may be, whose servers, browsers and tests share few cores. */
  private static final int SLOWER = 3;

  private static final boolean LONG = "long".equals(System.getProperty("encore.form"));

  private Form() {}

  /** A size, a number of rounds or of seconds. */
  public static int of(int usual, int inLongForm) {
    return LONG ? inLongForm : usual;
  }

  /** For what is to be done in that time: what is promised is held to it in the long form. */
  public static Duration atMost(Duration promised) {
    return LONG ? promised : promised.multipliedBy(SLOWER);
  }
}
