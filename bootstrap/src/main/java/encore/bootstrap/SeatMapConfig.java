package encore.bootstrap;

import encore.application.seatmap.SeatBell;
import encore.application.seatmap.SeatNews;
import encore.persistence.support.Database;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who rings when a seat may have changed: whoever commits here, and whoever did elsewhere. */
@Configuration(proxyBeanMethods = false)
class SeatMapConfig {

  @Bean
  SmartInitializingSingleton seatBells(Database database, SeatBell bell, SeatNews news) {
    return () -> {
      database.onCommit(() -> {
        bell.ring();
        news.tell();
      });
      news.listen(bell);
    };
  }
}
