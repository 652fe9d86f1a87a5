package encore.domain.identity;

import static encore.domain.shared.Invariant.require;

/** The secret with which a session is gone on with. Good once, and never shown in a log. */
public record RefreshToken(String value) {

  public static final int LENGTH_MAX = 200;

  public RefreshToken {
    require(value.length() <= LENGTH_MAX, "a refresh token has an end");
  }

  @Override
  public String toString() {
    return "RefreshToken[***]";
  }
}
