package encore.bootstrap;

import encore.application.payment.PaymentAlarms;
import encore.application.payment.SettleRhythm;
import encore.domain.payment.PaymentId;
import encore.domain.payment.RefundPolicy;
import encore.domain.shared.Money;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments are made with, and who hears when money does what it should not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentProperties.class)
class PaymentConfig {

  @Bean
  RefundPolicy refundPolicy(PaymentProperties payment) {
    return payment.refunds();
  }

  @Bean
  SettleRhythm settleRhythm(PaymentProperties payment) {
    return payment.rhythm();
  }

  @Bean
  PaymentAlarms paymentAlarms(MeterRegistry meters) {
    return new LoudAlarms(meters);
  }

  /** In the log and in the figures: each of them is for a human. */
  private record LoudAlarms(MeterRegistry meters) implements PaymentAlarms {

    private static final Logger log = LoggerFactory.getLogger(PaymentConfig.class);

    @Override
    public void amountDiffers(PaymentId payment, Money wanted, Money taken) {
      count("amount-differs");
      log.error(
          "payment {}: the gateway took {} won instead of {}; it goes back",
          payment.value(),
          taken.won(),
          wanted.won());
    }

    @Override
    public void nothingToGiveBack(PaymentId payment, Money charged) {
      count("nothing-to-give-back");
      log.error(
          "payment {}: the gateway took {} won and knows of nothing to give back",
          payment.value(),
          charged.won());
    }

    private void count(String kind) {
      meters.counter("encore.payment.alarms", "kind", kind).increment();
    }
  }
}
