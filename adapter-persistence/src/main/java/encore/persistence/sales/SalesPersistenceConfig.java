package encore.persistence.sales;

import encore.application.sales.BookingExports;
import encore.application.sales.BookingListViews;
import encore.application.sales.SalesViews;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office reads of the sale, over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class SalesPersistenceConfig {

  @Bean
  BookingListViews bookingListViews(Database database) {
    return new SqlBookingListViews(database);
  }

  @Bean
  BookingExports bookingExports(Database database) {
    return new SqlBookingExports(database);
  }

  @Bean
  SalesViews salesViews(Database database) {
    return new SqlSalesViews(database);
  }
}
