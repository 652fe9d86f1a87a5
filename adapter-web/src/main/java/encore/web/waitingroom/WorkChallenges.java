package encore.web.waitingroom;

import static encore.domain.shared.Invariant.require;

import encore.application.waitingroom.RiskChecks;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Work;
import encore.web.support.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Asks for some work before a place is given: cheap for one fan, dear for a thousand accounts. The
 * text names whom and what it is for and how long it is good, and is sealed, so that nothing has to
 * be remembered; that it can be used twice gives nobody a second place.
 */
final class WorkChallenges implements RiskChecks {

  static final String KIND = "SHA256_ZERO_BITS";

  private static final String HMAC = "HmacSHA256";
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final int SEAL_BYTES = 16;
  private static final int PROOF_MAX = 160;

  private final SecretKey key;
  private final Clock clock;

  WorkChallenges(HouseSecret secret, Clock clock) {
    this.key = secret.keyFor("encore queue challenges 1", HMAC);
    this.clock = clock;
  }

  @Override
  public Verdict assess(Attempt attempt) {
    require(attempt.bits() >= 0, "no line asks for less than nothing");
    if (attempt.bits() == 0 || attempt.proof().filter(p -> isGood(attempt, p)).isPresent()) {
      return new Verdict.Fine();
    }
    var until = clock.instant().plus(GOOD_FOR);
    var text = text(attempt.user(), attempt.concert(), until.getEpochSecond());
    return new Verdict.Challenged(
        new Challenge(KIND, text, attempt.bits(), Instant.ofEpochSecond(until.getEpochSecond())),
        attempt.proof().isPresent());
  }

  /** The text, a colon, and the answer: first whether the text is ours, then the work. */
  private boolean isGood(Attempt attempt, String proof) {
    int colon = proof.lastIndexOf(':');
    if (proof.length() > PROOF_MAX || colon < 0) {
      return false;
    }
    var text = proof.substring(0, colon);
    return end(text)
            .filter(end -> clock.instant().getEpochSecond() < end)
            .filter(end -> isOurs(text, attempt, end))
            .isPresent()
        && Work.isDone(text, proof.substring(colon + 1), attempt.bits());
  }

  private boolean isOurs(String text, Attempt attempt, long end) {
    var ours = text(attempt.user(), attempt.concert(), end);
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Long> end(String text) {
    int dot = text.indexOf('.');
    try {
      return dot < 0 ? Optional.empty() : Optional.of(Long.parseLong(text.substring(0, dot)));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private String text(UserId user, ConcertId concert, long end) {
    var bound = end + "." + user.value() + "." + concert.value();
    return end + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal(bound));
  }

  private byte[] seal(String bound) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
