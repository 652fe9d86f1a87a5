package encore.persistence.idempotency;

import encore.application.idempotency.KeyedAnswers;
import encore.persistence.support.Database;
import encore.persistence.support.DatabaseProperties;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of idempotency over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyPersistenceConfig {

  @Bean
  JdbcKeyedAnswers keyedAnswers(Database database, DatabaseProperties properties) {
    return new JdbcKeyedAnswers(database, properties.lockWait());
  }

  /** Over these books; a twin is waited for so long. */
  public static KeyedAnswers over(Database database, Duration patience) {
    return new JdbcKeyedAnswers(database, patience);
  }
}
