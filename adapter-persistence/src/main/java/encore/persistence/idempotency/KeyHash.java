package encore.persistence.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import encore.application.idempotency.KeyedRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a request is filed under: as long for a key of 255 letters as for one. */
final class KeyHash {
  private KeyHash() {}

  static byte[] of(KeyedRequest request) {
    var sha = sha256();
    sha.update(request.caller().value().toString().getBytes(UTF_8));
    sha.update((byte) 0);
    sha.update(request.route().getBytes(UTF_8));
    sha.update((byte) 0);
    return sha.digest(request.key().getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
