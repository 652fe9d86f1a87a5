package encore.bootstrap;

import encore.application.idempotency.ForgetAnswers;
import encore.application.idempotency.KeyPolicy;
import encore.application.shared.Unavailable;
import encore.persistence.support.DatabaseProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** What keys of requests are remembered with, and the job that forgets them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencyProperties.class)
class IdempotencyConfig {

  private static final Logger log = LoggerFactory.getLogger(IdempotencyConfig.class);

  /** A claim tries three times at most. */
  private static final int ATTEMPTS = 3;

  @Bean
  KeyPolicy keyPolicy(IdempotencyProperties settings, DatabaseProperties database) {
    requireWorkIsOver(settings.longAgo(), database.longestWork().multipliedBy(ATTEMPTS));
    return settings.policy();
  }

  /** Safe on every instance at once, as all of {@link Jobs}. */
  @Bean
  SchedulingConfigurer forgettingAnswers(
      ForgetAnswers forgetAnswers, IdempotencyProperties settings, MeterRegistry meters) {
    return jobs ->
        jobs.addFixedDelayTask(() -> forget(forgetAnswers, meters), settings.forgetEvery());
  }

  private static void forget(ForgetAnswers forgetAnswers, MeterRegistry meters) {
    try {
      meters.counter("encore.idempotency.forgotten").increment(forgetAnswers.forget());
    } catch (Unavailable e) {
      // They are remembered for longer than was promised, which hurts nobody.
      meters.counter("encore.job.failures", "job", "forget-answers").increment();
      log.warn("old answers stay in the books for now: {}", e.getMessage());
    }
  }

  private static void requireWorkIsOver(Duration longAgo, Duration longest) {
    if (longAgo.compareTo(longest) <= 0) {
      throw new SettingsClash(
          "encore.idempotency.long-ago is %s, but who is at work on a request may take %s."
              .formatted(longAgo, longest),
          "Make it longer than three times encore.database.connection-wait and"
              + " encore.database.transaction together.");
    }
  }
}
