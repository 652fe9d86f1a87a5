package encore.web.ticket;

import encore.domain.booking.BookingId;
import encore.domain.catalog.SeatId;
import encore.domain.ticket.TicketCode;
import encore.web.support.HouseSecret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Codes as people carry them: version, content, seal, 64 letters in all. The length is a multiple
 * of three, so that each code is written in one way only.
 */
@Component
final class TicketCodes {

  private static final String HMAC = "HmacSHA256";
  private static final byte VERSION = 1;
  private static final int SEAL_BYTES = 15;
  private static final int BYTES = 1 + 16 + 8 + 8 + SEAL_BYTES;
  private static final int CHARS = BYTES / 3 * 4;

  private final SecretKey key;

  TicketCodes(HouseSecret secret) {
    this.key = secret.keyFor("encore tickets 1", HMAC);
  }

  String write(TicketCode code) {
    var bytes = new byte[BYTES];
    var booking = code.booking().value();
    var content =
        ByteBuffer.wrap(bytes)
            .put(VERSION)
            .putLong(booking.getMostSignificantBits())
            .putLong(booking.getLeastSignificantBits())
            .putLong(code.seat().value())
            .putLong(code.edition());
    content.put(seal(bytes));
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** Empty for whatever is not one of ours; nothing of it is looked at before its seal. */
  Optional<TicketCode> read(String code) {
    if (code.length() != CHARS) {
      return Optional.empty();
    }
    try {
      return opened(Base64.getUrlDecoder().decode(code));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<TicketCode> opened(byte[] bytes) {
    var shown = Arrays.copyOfRange(bytes, BYTES - SEAL_BYTES, BYTES);
    if (!MessageDigest.isEqual(seal(bytes), shown)) {
      return Optional.empty();
    }
    var content = ByteBuffer.wrap(bytes);
    if (content.get() != VERSION) {
      return Optional.empty();
    }
    var booking = new BookingId(new UUID(content.getLong(), content.getLong()));
    return Optional.of(new TicketCode(booking, new SeatId(content.getLong()), content.getLong()));
  }

  /** Of what stands before it; 120 bits are enough. */
  private byte[] seal(byte[] bytes) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(bytes, 0, BYTES - SEAL_BYTES);
      return Arrays.copyOf(mac.doFinal(), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
