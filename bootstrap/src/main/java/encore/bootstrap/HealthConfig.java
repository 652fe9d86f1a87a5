package encore.bootstrap;

import encore.application.shared.Dependency;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator sees of the servers around us. Only PostgreSQL decides whether we are ready. */
@Configuration(proxyBeanMethods = false)
class HealthConfig {

  @Bean
  HealthIndicator redisHealthIndicator(@Qualifier("redisDependency") Dependency redis) {
    return () -> health(redis);
  }

  @Bean
  HealthIndicator kafkaHealthIndicator(@Qualifier("kafkaDependency") Dependency kafka) {
    return () -> health(kafka);
  }

  @Bean
  DependencyWatch dependencyWatch(List<Dependency> dependencies, MeterRegistry meters) {
    return new DependencyWatch(dependencies, meters);
  }

  private static Health health(Dependency dependency) {
    return switch (dependency.check()) {
      case Dependency.Status.Up(var version) -> Health.up().withDetail("version", version).build();
      case Dependency.Status.Down(var reason) -> Health.down().withDetail("reason", reason).build();
    };
  }
}
