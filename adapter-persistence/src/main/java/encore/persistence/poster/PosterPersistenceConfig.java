package encore.persistence.poster;

import encore.application.poster.PosterViews;
import encore.application.poster.Posters;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of posters over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class PosterPersistenceConfig {

  @Bean
  Posters posters(Database database) {
    return new JdbcPosters(database);
  }

  @Bean
  PosterViews posterViews(Database database) {
    return new SqlPosterViews(database);
  }
}
