package encore.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import encore.application.shared.Ids;
import encore.application.shared.Part;
import encore.application.shared.UseCase;
import encore.domain.booking.ChurnPolicy;
import encore.domain.booking.HoldPolicy;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;

/**
 * Every use case and what they share, found by their marks, and the plain objects they are made
 * with.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingProperties.class)
@ComponentScan(
    basePackages = "encore.application",
    useDefaultFilters = false,
    includeFilters = {@Filter(UseCase.class), @Filter(Part.class)})
class UseCaseConfig {

  @Bean
  HoldPolicy holdPolicy(BookingProperties booking) {
    return booking.policy();
  }

  @Bean
  ChurnPolicy churnPolicy(BookingProperties booking) {
    return booking.churn();
  }

  /** Decides nothing about seats or money: that is for the clock of the database. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ids ids() {
    return UuidCreator::getTimeOrderedEpoch;
  }
}
