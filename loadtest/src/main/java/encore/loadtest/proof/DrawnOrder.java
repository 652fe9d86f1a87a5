package encore.loadtest.proof;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * ENCORE-DRAW-1, written after its specification (ADR 27) and after nothing else: what the house
 * computes is checked by a stranger who cannot share its mistakes.
 */
final class DrawnOrder {

  static final String ALGORITHM = "ENCORE-DRAW-1";
  static final long COUNT_MAX = 100_000_000;

  private static final int STRENGTH = 64;

  private final long count;
  private final int a;
  private final int b;
  private final int[][] moves;

  DrawnOrder(byte[] secret, UUID concert, long count) {
    this.count = count;
    this.a = evenRoot(count);
    this.b = (int) Math.max(2, (count + a - 1) / a);
    this.moves = moves(key(secret, concert, count));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  long place(long index) {
    long x = index;
    do {
      x = stirred(x);
    } while (x >= count);
    return x;
  }

  private long stirred(long x) {
    long l = x / b;
    long r = x - l * b;
    for (int i = 0; i < moves.length; i++) {
      if (i % 2 == 0) {
        l = (l + moves[i][(int) r]) % a;
      } else {
        r = (r + moves[i][(int) l]) % b;
      }
    }
    return l * b + r;
  }

  private static int evenRoot(long count) {
    int even = 2;
    while ((long) even * even < count) {
      even += 2;
    }
    return even;
  }

  private static byte[] key(byte[] secret, UUID concert, long count) {
    var name = ALGORITHM.getBytes(StandardCharsets.US_ASCII);
    return sha256(
        ByteBuffer.allocate(name.length + 24 + secret.length)
            .put(name)
            .putLong(concert.getMostSignificantBits())
            .putLong(concert.getLeastSignificantBits())
            .putLong(count)
            .put(secret)
            .array());
  }

  /** All that the rounds can ask for: there are as many as a side is long. */
  private int[][] moves(byte[] key) {
    int log = BigInteger.valueOf(b).bitLength() - 1;
    var all = new int[2 + 2 * ((STRENGTH + log - 1) / log)][];
    for (int i = 0; i < all.length; i++) {
      all[i] = i % 2 == 0 ? moves(key, i, b, a) : moves(key, i, a, b);
    }
    return all;
  }

  private static int[] moves(byte[] key, int round, int halves, int modulus) {
    var moves = new int[halves];
    for (int v = 0; v < halves; v++) {
      var asked = ByteBuffer.allocate(key.length + 9).put(key).put((byte) round).putLong(v);
      var first = Arrays.copyOf(sha256(asked.array()), 8);
      moves[v] = new BigInteger(1, first).mod(BigInteger.valueOf(modulus)).intValue();
    }
    return moves;
  }
}
