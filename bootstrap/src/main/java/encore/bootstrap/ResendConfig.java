package encore.bootstrap;

import encore.application.outbox.ResendPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sending events again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResendProperties.class)
class ResendConfig {

  @Bean
  ResendPolicy resendPolicy(ResendProperties resend, OutboxProperties outbox) {
    ConfigSanity.requireNewsAreKept(outbox.keep(), resend.kept());
    return resend.policy();
  }
}
