package encore.web;

import encore.application.ratelimit.RateLimits;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What decides who may come in, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
public class AtTheDoor {

  /** Who stands at the door during one test. */
  public static final class Staff {
    public RateLimits limits =
        (limit, _) -> new RateLimits.Answer.Taken(limit.quota() - 1, Duration.ofMillis(500));
  }

  @Bean
  Staff staff() {
    return new Staff();
  }

  @Bean
  RateLimits rateLimits(Staff staff) {
    return (limit, key) -> staff.limits.take(limit, key);
  }
}
