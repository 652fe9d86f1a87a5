package encore.persistence.support;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import encore.application.shared.Traceparent;
import encore.application.shared.Traces;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL: first the schema, then the pool of those who use it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
@EnableJpaRepositories(
    basePackages = Jpa.EVERY_CONCEPT,
    bootstrapMode = BootstrapMode.LAZY,
    enableDefaultTransactions = false)
public class PersistenceConfig {

  @Bean
  HikariDataSource dataSource(DatabaseProperties properties) {
    Migration.run(properties.url());
    return Pool.open(properties);
  }

  /** After the schema, as everybody; no bean is its pool, which nobody shall take for the other. */
  @Bean
  Backstage backstage(DatabaseProperties properties, HikariDataSource dataSource) {
    requireNonNull(dataSource, "the schema comes first");
    return new Backstage(Pool.backstage(properties));
  }

  @Bean
  LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
    return Jpa.over(dataSource);
  }

  @Bean
  JpaTransactionManager transactionManager(EntityManagerFactory entities) {
    return new JpaTransactionManager(entities);
  }

  @Bean
  Turnstile turnstile(DatabaseProperties properties) {
    return new Turnstile(properties.connections(), properties.lanes(), properties.connectionWait());
  }

  @Bean
  LaneMeters laneMeters(Turnstile turnstile) {
    return new LaneMeters(turnstile);
  }

  @Bean
  Connections connections(HikariDataSource dataSource, Backstage backstage, Turnstile turnstile) {
    return new Connections(List.of(dataSource, backstage.pool()), turnstile);
  }

  @Bean
  Database database(
      HikariDataSource dataSource,
      EntityManagerFactory entities,
      JpaTransactionManager transactions,
      Turnstile turnstile,
      ObjectProvider<Traces> traces) {
    var step = traces.stream().findAny().map(PersistenceConfig::current).orElse(Optional::empty);
    return over(dataSource, entities, transactions, turnstile, step);
  }

  private static Supplier<Optional<Traceparent>> current(Traces traces) {
    return traces::current;
  }

  /**
   * Plain transactions at READ COMMITTED: the strategies count on seeing what others committed.
   * Statements and entities are on the same connection, and are committed together.
   */
  static Database over(
      HikariDataSource dataSource,
      EntityManagerFactory entities,
      JpaTransactionManager transactions,
      Turnstile turnstile,
      Supplier<Optional<Traceparent>> step) {
    return new Database(
        JdbcClient.create(dataSource),
        new TransactionTemplate(transactions),
        SharedEntityManagerCreator.createSharedEntityManager(entities),
        turnstile,
        step);
  }

  /** The same without a context, and without a place that is kept for anybody. */
  public static Database over(HikariDataSource dataSource) {
    return over(dataSource, Optional::empty);
  }

  static Database over(HikariDataSource dataSource, Supplier<Optional<Traceparent>> step) {
    var factory = Jpa.over(dataSource);
    factory.afterPropertiesSet();
    var entities = requireNonNull(factory.getObject());
    var transactions = new JpaTransactionManager(entities);
    transactions.afterPropertiesSet();
    var patience = Duration.ofMillis(dataSource.getConnectionTimeout());
    return over(
        dataSource,
        entities,
        transactions,
        new Turnstile(dataSource.getMaximumPoolSize(), patience),
        step);
  }
}
