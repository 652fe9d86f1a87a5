package encore.testing;

/**
 * How much of it a test does: as much as shows what it says on every build, or, under {@code mvn
 * verify -Plong}, as much as somebody would want to see once before a release.
 */
public final class Form {

  private static final boolean LONG = "long".equals(System.getProperty("encore.form"));

  private Form() {}

  /** A size, a number of rounds or of seconds. */
  public static int of(int usual, int inLongForm) {
    return LONG ? inLongForm : usual;
  }
}
