package encore.persistence.catalog;

import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.CatalogViews;
import encore.application.catalog.ConcertListViews;
import encore.application.catalog.Concerts;
import encore.application.catalog.Offers;
import encore.application.catalog.SaleWindows;
import encore.application.catalog.Schedules;
import encore.persistence.support.Database;
import org.mapstruct.factory.Mappers;
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

  @Bean
  BackOfficeViews backOfficeViews(Database database) {
    return new SqlBackOfficeViews(database);
  }

  @Bean
  ConcertListViews concertListViews(Database database) {
    return new SqlConcertListViews(database);
  }

  @Bean
  Concerts concerts(Database database, ConcertRows rows) {
    return concertsOver(database, rows);
  }

  static Concerts concertsOver(Database database, ConcertRows rows) {
    return new JpaConcerts(database, rows, mapper(), new SeatStock(database));
  }

  @Bean
  Schedules schedules(Database database, ScheduleRows rows) {
    return schedulesOver(database, rows);
  }

  static Schedules schedulesOver(Database database, ScheduleRows rows) {
    return new JpaSchedules(database, rows, mapper(), new SeatStock(database));
  }

  private static CatalogMapper mapper() {
    return Mappers.getMapper(CatalogMapper.class);
  }
}
