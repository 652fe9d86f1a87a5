package encore.bootstrap.seed;

import encore.application.identity.Passwords;
import encore.domain.identity.Password;
import encore.loadtest.passes.Accounts;
import encore.web.identity.IdentityProperties;
import encore.web.identity.PasswordsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What everybody in a test signs in with, hashed once: a hundred thousand times would take hours.
 */
public final class OnePassword {

  private OnePassword() {}

  public static String hash() {
    try (var hashing = new AnnotationConfigApplicationContext(Hashing.class)) {
      var password = new Password(Accounts.PASSWORD);
      return hashing.getBean(Passwords.class).hash(password).orElseThrow().value();
    }
  }

  /** As the house does it. */
  @Configuration(proxyBeanMethods = false)
  @Import(PasswordsConfig.class)
  @EnableConfigurationProperties(IdentityProperties.class)
  static class Hashing {

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }
}
