package encore.bootstrap;

import encore.application.shared.Dependency;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator sees of the servers around us. Only PostgreSQL decides whether we are ready. */
@Configuration(proxyBeanMethods = false)
class HealthConfig {

  private static final Logger log = LoggerFactory.getLogger(HealthConfig.class);

  @Bean
  HealthIndicator redisHealthIndicator(@Qualifier("redisDependency") Dependency redis) {
    return () -> health(redis);
  }

  @Bean
  HealthIndicator kafkaHealthIndicator(@Qualifier("kafkaDependency") Dependency kafka) {
    return () -> health(kafka);
  }

  /** Connects now what connects at first use, so that the first to ask gets a true answer. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> firstLook(List<Dependency> dependencies) {
    return _ -> dependencies.forEach(each -> Thread.startVirtualThread(() -> look(each)));
  }

  private static void look(Dependency dependency) {
    if (dependency.check() instanceof Dependency.Status.Down(var reason)) {
      log.warn("{} is away; seats are sold without it: {}", dependency.name(), reason);
    }
  }

  private static Health health(Dependency dependency) {
    return switch (dependency.check()) {
      case Dependency.Status.Up(var version) -> Health.up().withDetail("version", version).build();
      case Dependency.Status.Down(var reason) -> Health.down().withDetail("reason", reason).build();
    };
  }
}
