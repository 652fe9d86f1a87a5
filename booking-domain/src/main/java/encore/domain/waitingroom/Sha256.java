package encore.domain.waitingroom;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one primitive of the draw. */
final class Sha256 {

  private Sha256() {}

  /** For the caller alone: a digest in use cannot be shared by two threads. */
  static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
