package encore.web.identity;

import encore.application.identity.Passwords;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How passwords are hashed, and how many at once. */
@Configuration(proxyBeanMethods = false)
public class PasswordsConfig {

  @Bean
  HashingQueue hashingQueue(IdentityProperties identity, MeterRegistry meters) {
    return new HashingQueue(identity.hashing(), meters);
  }

  @Bean
  Passwords passwords(HashingQueue queue) {
    return new HashedPasswords(queue);
  }
}
