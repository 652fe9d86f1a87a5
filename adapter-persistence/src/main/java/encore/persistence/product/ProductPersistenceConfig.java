package encore.persistence.product;

import encore.application.product.ProductViews;
import encore.application.product.Products;
import encore.application.product.StockViews;
import encore.application.product.Stocks;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of products over PostgreSQL; the strategy of taking them is chosen in bootstrap. */
@Configuration(proxyBeanMethods = false)
public class ProductPersistenceConfig {

  @Bean
  PersistentStock persistentStock(Database database) {
    return new PersistentStock(database);
  }

  @Bean
  Products products(Database database) {
    return productsOver(database);
  }

  public static Products productsOver(Database database) {
    return new JdbcProducts(database);
  }

  @Bean
  Stocks stocks(Database database) {
    return new JdbcStocks(database);
  }

  @Bean
  ProductViews productViews(Database database) {
    return viewsOver(database);
  }

  public static ProductViews viewsOver(Database database) {
    return new SqlProductViews(database);
  }

  @Bean
  StockViews stockViews(Database database) {
    return new SqlStockViews(database);
  }
}
