package encore.domain.identity;

import static encore.domain.shared.Invariant.require;

/** What somebody typed to prove who he is. It never shows itself in a log. */
public record Password(String value) {

  public static final int LENGTH_MIN = 8;
  public static final int LENGTH_MAX = 128;

  public Password {
    require(value.length() <= LENGTH_MAX, "a password has an end");
  }

  @Override
  public String toString() {
    return "Password[***]";
  }
}
