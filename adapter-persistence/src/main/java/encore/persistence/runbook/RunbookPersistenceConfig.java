package encore.persistence.runbook;

import encore.application.runbook.DatabaseSessions;
import encore.application.runbook.Gauges;
import encore.application.runbook.Modes;
import encore.persistence.support.Backstage;
import encore.persistence.support.Connections;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of runbooks over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class RunbookPersistenceConfig {

  @Bean
  Modes modes(Database database) {
    return new JdbcModes(database);
  }

  @Bean
  DatabaseSessions databaseSessions(Database database) {
    return new JdbcDatabaseSessions(database);
  }

  @Bean
  Gauges gauges(Connections connections, Backstage backstage) {
    return new SqlGauges(connections, backstage);
  }
}
