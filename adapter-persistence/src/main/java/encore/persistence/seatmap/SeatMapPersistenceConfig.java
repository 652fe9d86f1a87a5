package encore.persistence.seatmap;

import encore.application.seatmap.SeatMapViews;
import encore.application.seatmap.SeatPictures;
import encore.persistence.support.Backstage;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The picture of a hall over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class SeatMapPersistenceConfig {

  @Bean
  SeatMapViews seatMapViews(Database database) {
    return viewsOver(database);
  }

  @Bean
  SeatPictures seatPictures(Backstage backstage) {
    return new SqlSeatPictures(backstage);
  }

  public static SeatMapViews viewsOver(Database database) {
    return new SqlSeatMapViews(database);
  }
}
