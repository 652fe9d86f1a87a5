package encore.persistence.order;

import encore.application.order.OrderViews;
import encore.application.order.Orders;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of orders over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class OrderPersistenceConfig {

  @Bean
  Orders orders(Database database) {
    return new JdbcOrders(database);
  }

  @Bean
  OrderViews orderViews(Database database) {
    return new SqlOrderViews(database);
  }
}
