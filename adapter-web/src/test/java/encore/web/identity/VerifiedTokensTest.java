package encore.web.identity;

import static encore.web.Scene.FAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.testing.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {

  private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final Duration LEEWAY = Duration.ofSeconds(10);

  private final StoppedClock clock = new StoppedClock(START);
  private final Lifetime lifetime = new Lifetime(clock, LEEWAY);
  private final AtomicInteger checked = new AtomicInteger();
  private final JwtDecoder signatures =
      TokenReading.decoder(
          Forge.identity(Map.of()), new SigningKeys(Forge.KEY, List.of()), lifetime);
  private final VerifiedTokens tokens =
      new VerifiedTokens(
          token -> {
            checked.incrementAndGet();
            return signatures.decode(token);
          },
          lifetime,
          100,
          Duration.ofHours(1));

  private final String token = Forge.sign(Forge.header(), Forge.claims(FAN, START, TTL));

  @Test
  void aSignatureIsCheckedOnce() {
    for (int i = 0; i < 10; i++) {
      assertThat(tokens.decode(token).getSubject()).isEqualTo(FAN.value().toString());
    }
    assertThat(checked).hasValue(1);
  }

  @Test
  void aKnownTokenIsTakenNotOneMomentLongerThanAnUnknownOne() {
    tokens.decode(token);
    clock.set(START.plus(TTL).plus(LEEWAY).minusNanos(1));
    assertThat(tokens.decode(token)).isNotNull();
    assertThat(signatures.decode(token)).isNotNull();

    clock.set(START.plus(TTL).plus(LEEWAY));

    assertThatThrownBy(() -> signatures.decode(token)).isInstanceOf(JwtValidationException.class);
    assertThatThrownBy(() -> tokens.decode(token))
        .isInstanceOfSatisfying(
            JwtValidationException.class,
            e ->
                assertThat(e.getErrors())
                    .allMatch(error -> error.getErrorCode().equals(Lifetime.EXPIRED)));
  }

  @Test
  void whatWasRefusedIsNotRememberedAndNotTakenLater() {
    var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(JwtException.class);
    }
    assertThat(checked).hasValue(3);
    assertThatThrownBy(() -> tokens.decode("x".repeat(5_000))).isInstanceOf(BadJwtException.class);
    assertThat(checked).hasValue(3);
  }
}
