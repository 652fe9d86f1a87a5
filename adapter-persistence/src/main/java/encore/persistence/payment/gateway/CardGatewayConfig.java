package encore.persistence.payment.gateway;

import encore.application.payment.CardGateway;
import encore.persistence.support.Database;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The simulated gateway in place of one that moves money. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardGatewayProperties.class)
public class CardGatewayConfig {

  @Bean
  CardGateway cardGateway(Database database, CardGatewayProperties settings) {
    return gatewayOver(database, settings);
  }

  /** Over these books, which say the same to every instance. */
  static CardGateway gatewayOver(Database database, CardGatewayProperties settings) {
    var server =
        new SimulatedServer(
            new ChargeBooks(database, settings), new RefundBooks(database), settings.slowFor());
    return new SimulatedCardGateway(server, new Patience(settings.patience(), settings.atOnce()));
  }

  @Bean
  GatewayCallbacks gatewayCallbacks(Database database, CardGatewayProperties settings) {
    return new GatewayCallbacks(database, settings.callbacks());
  }
}
