package encore.domain.waitingroom;

import encore.domain.catalog.ConcertId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * By how much a round moves one half of a number, given the other: a keyed hash, kept once known.
 *
 * <p>Threads share what is kept without a lock. An int is written at once, and whoever writes a
 * slot writes the same, so the worst that a race can cost is a hash that was computed twice.
 */
final class Shifts {

  private static final int UNKNOWN = 0;

  private final byte[] key;
  private final Sides sides;
  private final int[] known;

  Shifts(DrawSecret secret, ConcertId concert, long count, Sides sides) {
    this.key = key(secret, concert, count);
    this.sides = sides;
    this.known = new int[sides.rounds() * sides.wider()];
  }

  int of(int round, int half) {
    int slot = round * sides.wider() + half;
    int kept = known[slot];
    if (kept != UNKNOWN) {
      return kept - 1;
    }
    int shift = hashed(round, half);
    known[slot] = shift + 1;
    return shift;
  }

  private int hashed(int round, int half) {
    var asked = ByteBuffer.allocate(key.length + 1 + Long.BYTES);
    asked.put(key).put((byte) round).putLong(half);
    long hash = ByteBuffer.wrap(Sha256.fresh().digest(asked.array())).getLong();
    return (int) Long.remainderUnsigned(hash, sides.movedBy(round));
  }

  /** The secret comes last: nobody can go on from the hash of it, which is public. */
  private static byte[] key(DrawSecret secret, ConcertId concert, long count) {
    MessageDigest digest = Sha256.fresh();
    digest.update(Draw.ALGORITHM.getBytes(StandardCharsets.US_ASCII));
    var numbers = ByteBuffer.allocate(3 * Long.BYTES);
    numbers.putLong(concert.value().getMostSignificantBits());
    numbers.putLong(concert.value().getLeastSignificantBits());
    digest.update(numbers.putLong(count).array());
    return digest.digest(secret.value());
  }
}
