package encore.persistence.ranking;

import encore.application.ranking.BookedSales;
import encore.application.ranking.RankingViews;
import encore.application.ranking.SalesCounts;
import encore.persistence.support.Backstage;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of ranking over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class RankingPersistenceConfig {

  @Bean
  SalesCounts salesCounts(Database database) {
    return new JdbcSalesCounts(database);
  }

  @Bean
  BookedSales bookedSales(Database database, Backstage backstage) {
    return new JdbcBookedSales(database, backstage);
  }

  @Bean
  RankingViews rankingViews(Database database) {
    return new SqlRankingViews(database);
  }
}
