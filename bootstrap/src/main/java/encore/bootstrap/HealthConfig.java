package encore.bootstrap;

import encore.application.shared.Dependency;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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

  /** So that somebody with a load test in his hand can see whom he would hit. */
  @Bean
  MeterBinder houseMeter(Environment environment) {
    var profiles = String.join(",", environment.getActiveProfiles());
    return meters ->
        Gauge.builder("encore.house", () -> 1).tag("profiles", profiles).register(meters);
  }

  private static Health health(Dependency dependency) {
    return switch (dependency.check()) {
      case Dependency.Status.Up(var version) -> Health.up().withDetail("version", version).build();
      case Dependency.Status.Down(var reason) -> Health.down().withDetail("reason", reason).build();
    };
  }
}
