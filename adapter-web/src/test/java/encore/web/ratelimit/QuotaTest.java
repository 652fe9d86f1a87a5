package encore.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.ratelimit.RateLimit.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {

  @Test
  void aLimitIsWrittenAsAPersonWouldSayIt() {
    assertThat(Quota.of("20 per 10s local"))
        .isEqualTo(new Quota(20, Duration.ofSeconds(10), Scope.LOCAL));
    assertThat(Quota.of(" 3000 per 1h shared "))
        .isEqualTo(new Quota(3_000, Duration.ofHours(1), Scope.SHARED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20", "20/10s", "20 per 10s", "-1 per 10s local", "20 per 10s Redis"})
  void anythingElseEndsTheStart(String text) {
    assertThatThrownBy(() -> Quota.of(text)).hasMessageContaining("20 per 10s local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 per 10s local", "5 per 10ms local"})
  void aLimitThatLetsNobodyInIsNone(String text) {
    assertThatThrownBy(() -> Quota.of(text).named("holds"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
