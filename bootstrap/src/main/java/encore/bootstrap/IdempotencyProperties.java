package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.idempotency.KeyPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How keys of requests are remembered. */
@ConfigurationProperties(prefix = "encore.idempotency", ignoreUnknownFields = false)
record IdempotencyProperties(
    @DefaultValue("24h") Duration kept,
    @DefaultValue("15s") Duration longAgo,
    @DefaultValue("256KB") DataSize answerMax,
    @DefaultValue("1m") Duration forgetEvery) {

  private static final DataSize COLUMN = DataSize.ofMegabytes(1);

  IdempotencyProperties {
    require(forgetEvery.isPositive(), "encore.idempotency.forget-every: some time");
    require(answerMax.compareTo(COLUMN) <= 0, "encore.idempotency.answer-max: 1MB at most");
  }

  KeyPolicy policy() {
    return new KeyPolicy(kept, longAgo, Math.toIntExact(answerMax.toBytes()));
  }
}
