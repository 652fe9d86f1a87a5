package encore.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import encore.application.shared.Ids;
import encore.application.shared.UseCase;
import encore.domain.booking.ChurnPolicy;
import encore.domain.booking.HoldPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;

/** Every use case, found by its mark, and the plain objects they are made with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingProperties.class)
@ComponentScan(
    basePackages = "encore.application",
    useDefaultFilters = false,
    includeFilters = @Filter(UseCase.class))
class UseCaseConfig {

  @Bean
  HoldPolicy holdPolicy(BookingProperties booking) {
    return booking.policy();
  }

  @Bean
  ChurnPolicy churnPolicy(BookingProperties booking) {
    return booking.churn();
  }

  @Bean
  Ids ids() {
    return UuidCreator::getTimeOrderedEpoch;
  }
}
