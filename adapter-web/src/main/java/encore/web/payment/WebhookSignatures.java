package encore.web.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Seals of messages between a gateway and us, as standardwebhooks.com has them: HMAC-SHA256 over
 * id, time and body. The time is sealed too, so that what was overheard is of no use after a while.
 */
public final class WebhookSignatures {

  static final String HMAC = "HmacSHA256";

  private static final String VERSION = "v1,";
  private static final int SIGNATURES_MAX = 10;
  private static final int SECONDS_DIGITS_MAX = 12;

  private final List<SecretKey> secrets;
  private final Duration tolerance;
  private final Clock clock;

  /** The first secret signs; all are good, so that both sides need not change theirs at once. */
  WebhookSignatures(List<SecretKey> secrets, Duration tolerance, Clock clock) {
    this.secrets = List.copyOf(secrets);
    this.tolerance = tolerance;
    this.clock = clock;
  }

  /** What to send along as {@code webhook-signature}. */
  public String sign(String id, Instant at, byte[] body) {
    var seal = seal(secrets.getFirst(), id, Long.toString(at.getEpochSecond()), body);
    return VERSION + Base64.getEncoder().encodeToString(seal);
  }

  /** Whether one of our secrets made one of these signatures, lately. */
  boolean isGood(String id, String timestamp, String signatures, byte[] body) {
    if (!isRecent(timestamp)) {
      return false;
    }
    var shown =
        Arrays.stream(signatures.split(" "))
            .limit(SIGNATURES_MAX)
            .flatMap(each -> decoded(each).stream())
            .toList();
    return secrets.stream()
        .map(secret -> seal(secret, id, timestamp, body))
        // Takes as long for a wrong signature as for a right one, so that none can be felt out.
        .anyMatch(seal -> shown.stream().anyMatch(each -> MessageDigest.isEqual(seal, each)));
  }

  private boolean isRecent(String timestamp) {
    if (!timestamp.matches("\\d{1," + SECONDS_DIGITS_MAX + "}")) {
      return false;
    }
    var at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(at, clock.instant()).abs().compareTo(tolerance) <= 0;
  }

  private static Optional<byte[]> decoded(String signature) {
    if (!signature.startsWith(VERSION)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(signature.substring(VERSION.length())));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static byte[] seal(SecretKey secret, String id, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(secret);
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
