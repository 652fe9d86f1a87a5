package encore.persistence.identity;

import encore.domain.identity.RefreshToken;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What is in a refresh token: the session it belongs to, and a secret that is good once. */
final class SessionSecret {

  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final UUID session;
  private final byte[] secret;

  private SessionSecret(UUID session, byte[] secret) {
    this.session = session;
    this.secret = secret;
  }

  static SessionSecret fresh(UUID session) {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new SessionSecret(session, secret);
  }

  /** Empty for what we have never made. */
  static Optional<SessionSecret> of(RefreshToken token) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.value()));
      if (bytes.remaining() != ID_BYTES + SECRET_BYTES) {
        return Optional.empty();
      }
      var session = new UUID(bytes.getLong(), bytes.getLong());
      var secret = new byte[SECRET_BYTES];
      bytes.get(secret);
      return Optional.of(new SessionSecret(session, secret));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  UUID session() {
    return session;
  }

  RefreshToken token() {
    var bytes =
        ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
            .putLong(session.getMostSignificantBits())
            .putLong(session.getLeastSignificantBits())
            .put(secret);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
  }

  /** A secret of 32 random bytes needs no slow hash. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "SessionSecret[" + session + "]";
  }
}
