package encore.persistence.support;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL: first the schema, then the pool of those who use it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class PersistenceConfig {

  @Bean
  HikariDataSource dataSource(DatabaseProperties properties) {
    Migration.run(properties.url());
    return Pool.open(properties);
  }

  @Bean
  Database database(DataSource dataSource) {
    return over(dataSource);
  }

  /** Plain transactions at READ COMMITTED: the strategies count on seeing what others committed. */
  public static Database over(DataSource dataSource) {
    var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    return new Database(JdbcClient.create(dataSource), transactions);
  }
}
