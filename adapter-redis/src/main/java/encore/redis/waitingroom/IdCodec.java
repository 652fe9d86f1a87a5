package encore.redis.waitingroom;

import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** UUIDs in 22 letters instead of 36: a line has a million of them. */
final class IdCodec {
  private static final int BYTES = 16;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private IdCodec() {}

  static String write(UserId user) {
    return write(user.value());
  }

  static String write(PassId pass) {
    return write(pass.value());
  }

  static UserId user(String text) {
    return new UserId(read(text));
  }

  static PassId pass(String text) {
    return new PassId(read(text));
  }

  private static String write(UUID id) {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return ENCODER.encodeToString(bytes.array());
  }

  private static UUID read(String text) {
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
