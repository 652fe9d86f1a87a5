package encore.persistence.inbox;

import encore.application.inbox.DeadLetters;
import encore.application.inbox.ParkedEventViews;
import encore.application.inbox.ParkedEvents;
import encore.application.inbox.Stands;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of the inbox over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class InboxPersistenceConfig {

  @Bean
  Stands stands(Database database) {
    return new JdbcStands(database);
  }

  @Bean
  ParkedEvents parkedEvents(Database database) {
    return new JdbcParkedEvents(database);
  }

  @Bean
  DeadLetters deadLetters(Database database) {
    return new JdbcDeadLetters(database);
  }

  @Bean
  ParkedEventViews parkedEventViews(Database database) {
    return new SqlParkedEventViews(database);
  }
}
