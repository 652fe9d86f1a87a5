package encore.domain.waitingroom;

import static encore.domain.shared.Invariant.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Work that anybody checks at once, and nobody does but by trying: an answer to a text such that
 * SHA-256 of {@code text:answer} begins with so many zero bits.
 */
public final class Work {

  /** Longer ones are no better, and have to be hashed. */
  public static final int ANSWER_MAX = 40;

  private Work() {}

  public static boolean isDone(String text, String answer, int bits) {
    require(bits >= 0 && bits <= LinePolicy.CHALLENGE_MAX, "so much work can be done");
    return answer.length() <= ANSWER_MAX && zeroBits(sha256(text + ":" + answer)) >= bits;
  }

  private static int zeroBits(byte[] hash) {
    int zero = 0;
    for (byte each : hash) {
      if (each != 0) {
        return zero + Integer.numberOfLeadingZeros(each & 0xFF) - (Integer.SIZE - Byte.SIZE);
      }
      zero += Byte.SIZE;
    }
    return zero;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
