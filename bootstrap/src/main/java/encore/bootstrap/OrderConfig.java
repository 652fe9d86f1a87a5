package encore.bootstrap;

import encore.domain.order.CancelPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders are cancelled by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderProperties.class)
class OrderConfig {

  @Bean
  CancelPolicy cancelPolicy(OrderProperties order) {
    return order.cancelling();
  }
}
