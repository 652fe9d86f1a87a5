package encore.web.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.testing.StoppedClock;
import encore.web.support.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignaturesTest {

  /** Of the libraries of Standard Webhooks. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String SECONDS = "1614265330";
  private static final Instant THEN = Instant.ofEpochSecond(1_614_265_330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private static final String OTHER = "whsec_b3RoZXIgc2VjcmV0IG9mIDI0IGJ5dGVz";
  private static final HouseSecret HOUSE = new HouseSecret(new byte[32]);

  private final StoppedClock clock = new StoppedClock(THEN);

  @Test
  void theVectorOfTheStandardIsOurs() {
    assertThat(with(SECRET).sign(ID, THEN, BODY)).isEqualTo(GOOD);
    assertThat(isGood(with(SECRET), GOOD)).isTrue();
  }

  @Test
  void anyOfOurSecretsIsGoodAndTheFirstSigns() {
    assertThat(isGood(with(OTHER, SECRET), GOOD)).isTrue();
    assertThat(isGood(with(OTHER), GOOD)).isFalse();
    assertThat(with(OTHER, SECRET).sign(ID, THEN, BODY)).isNotEqualTo(GOOD);
  }

  @Test
  void oneGoodSignatureAmongOthersIsEnough() {
    assertThat(isGood(with(SECRET), "v1a,abc v1,AAAA " + GOOD)).isTrue();
    assertThat(isGood(with(SECRET), "v1,AAAA ".repeat(10) + GOOD)).as("but not far back").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "v1,",
        "v1,!!!",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1A=="
      })
  void whatIsNoneIsNotTaken(String signature) {
    assertThat(isGood(with(SECRET), signature)).isFalse();
  }

  @Test
  void whatIsSealedCannotBeChanged() {
    var signatures = with(SECRET);
    assertThat(signatures.isGood(ID + "x", SECONDS, GOOD, BODY)).isFalse();
    assertThat(signatures.isGood(ID, "1614265331", GOOD, BODY)).isFalse();
    assertThat(signatures.isGood(ID, SECONDS, GOOD, new byte[0])).isFalse();
  }

  @Test
  void afterFiveMinutesAndBeforeThemItIsNotTaken() {
    for (var off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5))) {
      clock.set(THEN.plus(off));
      assertThat(isGood(with(SECRET), GOOD)).as("at %s", off).isTrue();
      clock.set(THEN.plus(off).plusMillis(off.isPositive() ? 1 : -1));
      assertThat(isGood(with(SECRET), GOOD)).as("past %s", off).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1614265330", "+1614265330", "1614265330.0", "9999999999999"})
  void whatIsNoTimeIsNotTaken(String timestamp) {
    assertThat(with(SECRET).isGood(ID, timestamp, GOOD, BODY)).isFalse();
  }

  @Test
  void aSecretThatIsTooShortOrIsNoneIsSaidWithoutIt() {
    for (var bad : List.of("c2VjcmV0", "whsec_c2VjcmV0", "whsec_???")) {
      assertThatThrownBy(() -> with(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("encore.webhooks.secrets")
          .hasMessageNotContaining(bad);
    }
  }

  @Test
  void withoutASettingTheHouseHasASecretOfItsOwn() {
    var house = with();
    assertThat(isGood(house, house.sign(ID, THEN, BODY))).isTrue();
    assertThat(isGood(house, GOOD)).isFalse();
    assertThat(WebhookConfig.secrets(List.of(), new HouseSecret(new byte[33])))
        .isNotEqualTo(WebhookConfig.secrets(List.of(), HOUSE));
  }

  private WebhookSignatures with(String... secrets) {
    return new WebhookSignatures(
        WebhookConfig.secrets(List.of(secrets), HOUSE), Duration.ofMinutes(5), clock);
  }

  private static boolean isGood(WebhookSignatures signatures, String signature) {
    return signatures.isGood(ID, SECONDS, signature, BODY);
  }
}
