package encore.bootstrap;

import static encore.domain.shared.Invariant.require;

import encore.application.payment.SettleRhythm;
import encore.domain.payment.RefundPolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How bookings are paid for, and paid back. */
@ConfigurationProperties(prefix = "encore.payment", ignoreUnknownFields = false)
record PaymentProperties(
    @DefaultValue("24h") Duration refundUntil,
    @DefaultValue("30s") Duration settleAfter,
    @DefaultValue("10m") Duration settleLongest,
    @DefaultValue("1s") Duration settleEvery) {

  PaymentProperties {
    require(settleEvery.isPositive(), "encore.payment.settle-every: some time");
  }

  RefundPolicy refunds() {
    return new RefundPolicy(refundUntil);
  }

  SettleRhythm rhythm() {
    return new SettleRhythm(settleAfter, settleLongest);
  }
}
