package encore.web.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import encore.web.support.HouseSecret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Tickets and passes as words that clients carry: version, kind, content, seal. The lengths are
 * multiples of three, so that Base64 has no spare bits and each token is written in one way only.
 */
@Component
final class QueueTokens {

  private static final String HMAC = "HmacSHA256";
  private static final byte VERSION = 1;
  private static final byte TICKET = 'T';
  private static final byte PASS = 'P';
  private static final int SEAL_BYTES = 16;
  private static final int TICKET_BYTES = 2 + 16 + 16 + 8 + 8 + SEAL_BYTES;
  private static final int PASS_BYTES = 2 + 16 + 16 + 16 + 4 + 8 + SEAL_BYTES;
  private static final int TICKET_CHARS = TICKET_BYTES / 3 * 4;
  private static final int PASS_CHARS = PASS_BYTES / 3 * 4;

  private final SecretKey key;

  QueueTokens(HouseSecret secret) {
    this.key = secret.keyFor("encore queue tokens 1", HMAC);
  }

  String write(Ticket ticket) {
    var bytes = new byte[TICKET_BYTES];
    var content = ByteBuffer.wrap(bytes).put(VERSION).put(TICKET);
    put(content, ticket.concert().value());
    put(content, ticket.user().value());
    content.putLong(ticket.number()).putLong(ticket.epoch());
    return sealed(bytes);
  }

  String write(Pass pass) {
    var bytes = new byte[PASS_BYTES];
    var content = ByteBuffer.wrap(bytes).put(VERSION).put(PASS);
    put(content, pass.id().value());
    put(content, pass.concert().value());
    put(content, pass.user().value());
    // PostgreSQL keeps microseconds, so nothing is lost.
    long until = ChronoUnit.MICROS.between(Instant.EPOCH, pass.until());
    content.putInt(pass.generation()).putLong(until);
    return sealed(bytes);
  }

  /** Empty for whatever is not one of ours; nothing of it is looked at before its seal. */
  Optional<QueueToken> read(String token) {
    if (token.length() != TICKET_CHARS && token.length() != PASS_CHARS) {
      return Optional.empty();
    }
    try {
      return opened(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<QueueToken> opened(byte[] bytes) {
    int end = bytes.length - SEAL_BYTES;
    if (end < 2
        || !MessageDigest.isEqual(seal(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      return Optional.empty();
    }
    var content = ByteBuffer.wrap(bytes, 0, end);
    if (content.get() != VERSION) {
      return Optional.empty();
    }
    byte kind = content.get();
    if (kind == TICKET && bytes.length == TICKET_BYTES) {
      return Optional.of(ticket(content));
    }
    return kind == PASS && bytes.length == PASS_BYTES
        ? Optional.of(pass(content))
        : Optional.empty();
  }

  private static QueueToken ticket(ByteBuffer from) {
    var concert = new ConcertId(uuid(from));
    var user = new UserId(uuid(from));
    return new QueueToken.OfTicket(new Ticket(concert, user, from.getLong(), from.getLong()));
  }

  private static QueueToken pass(ByteBuffer from) {
    var id = new PassId(uuid(from));
    var concert = new ConcertId(uuid(from));
    var user = new UserId(uuid(from));
    int generation = from.getInt();
    var until = Instant.EPOCH.plus(from.getLong(), ChronoUnit.MICROS);
    return new QueueToken.OfPass(new Pass(id, concert, user, generation, until));
  }

  private String sealed(byte[] bytes) {
    int end = bytes.length - SEAL_BYTES;
    System.arraycopy(seal(bytes, end), 0, bytes, end, SEAL_BYTES);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** Half of a SHA-256 is enough: 128 bits. */
  private byte[] seal(byte[] bytes, int end) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(bytes, 0, end);
      return Arrays.copyOf(mac.doFinal(), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  private static void put(ByteBuffer into, UUID id) {
    into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer from) {
    return new UUID(from.getLong(), from.getLong());
  }
}
