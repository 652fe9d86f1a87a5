package encore.bootstrap;

import encore.application.consistency.ConsistencyViews;
import encore.persistence.consistency.InspectionRhythm;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often promises are looked at, and how that is shown. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsistencyProperties.class)
class ConsistencyConfig {

  @Bean
  InspectionRhythm inspectionRhythm(
      ConsistencyProperties consistency, IdempotencyProperties idempotency) {
    return consistency.rhythm(idempotency.kept());
  }

  @Bean
  ConsistencyMeters consistencyMeters(ConsistencyViews views, MeterRegistry meters, Clock clock) {
    return new ConsistencyMeters(views, meters, clock);
  }
}
