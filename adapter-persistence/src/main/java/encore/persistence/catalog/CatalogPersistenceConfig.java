package encore.persistence.catalog;

import encore.application.catalog.CatalogViews;
import encore.application.catalog.Offers;
import encore.application.catalog.SaleWindows;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of the catalogue over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class CatalogPersistenceConfig {

  @Bean
  Offers offers(Database database) {
    return offersOver(database);
  }

  public static Offers offersOver(Database database) {
    return new SqlOffers(database);
  }

  @Bean
  SaleWindows saleWindows(Database database) {
    return new SqlSaleWindows(database);
  }

  @Bean
  CatalogViews catalogViews(Database database) {
    return new SqlCatalogViews(database);
  }
}
