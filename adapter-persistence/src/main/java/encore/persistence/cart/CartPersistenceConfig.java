package encore.persistence.cart;

import encore.application.cart.Carts;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port of carts over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class CartPersistenceConfig {

  @Bean
  Carts carts(Database database) {
    return cartsOver(database);
  }

  public static Carts cartsOver(Database database) {
    return new JdbcCarts(database);
  }
}
