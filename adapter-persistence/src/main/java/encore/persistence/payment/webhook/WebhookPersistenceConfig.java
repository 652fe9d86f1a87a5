package encore.persistence.payment.webhook;

import encore.application.payment.WebhookReceipts;
import encore.application.payment.WebhookViews;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What gateways told us, over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class WebhookPersistenceConfig {

  @Bean
  WebhookReceipts webhookReceipts(Database database) {
    return new JdbcWebhookReceipts(database);
  }

  @Bean
  WebhookViews webhookViews(Database database) {
    return new SqlWebhookViews(database);
  }
}
