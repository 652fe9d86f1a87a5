package encore.bootstrap;

import encore.application.payment.WebhookPolicy;
import encore.persistence.payment.gateway.CardGatewayProperties;
import encore.web.payment.WebhookProperties;
import encore.web.payment.WebhookSignatures;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What messages of gateways are worked off with, and who carries those of the simulated one. */
@Configuration(proxyBeanMethods = false)
class WebhookConfig {

  @Bean
  WebhookPolicy webhookPolicy(WebhookProperties settings) {
    return settings.policy();
  }

  @Bean
  CallbackPost callbackPost(
      CardGatewayProperties settings, WebhookSignatures signatures, Clock clock) {
    return new CallbackPost(
        settings.callbackUrl(), settings.callbacks().timeout(), signatures, clock);
  }
}
