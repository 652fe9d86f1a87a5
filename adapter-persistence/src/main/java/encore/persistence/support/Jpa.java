package encore.persistence.support;

import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Entities over the pool that everybody uses. They are found wherever a concept puts them. */
final class Jpa {

  static final String EVERY_CONCEPT = "encore.persistence";

  // The schema is Flyway's, and what the server can do is known: no word to it at the start.
  // Updates go in the order of ids, as everybody locks.
  private static final Map<String, Object> SETTINGS =
      Map.of(
          AvailableSettings.HBM2DDL_AUTO,
          "none",
          AvailableSettings.ALLOW_METADATA_ON_BOOT,
          false,
          AvailableSettings.JAKARTA_HBM2DDL_DB_NAME,
          "PostgreSQL",
          AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION,
          18,
          AvailableSettings.JAKARTA_VALIDATION_MODE,
          "none",
          AvailableSettings.PHYSICAL_NAMING_STRATEGY,
          PhysicalNamingStrategySnakeCaseImpl.class,
          AvailableSettings.XML_MAPPING_ENABLED,
          false,
          AvailableSettings.ORDER_INSERTS,
          true,
          AvailableSettings.ORDER_UPDATES,
          true,
          AvailableSettings.STATEMENT_BATCH_SIZE,
          50);

  private Jpa() {}

  /** Made on a thread of its own: it takes a second, in which the rest of the house can start. */
  static LocalContainerEntityManagerFactoryBean over(DataSource dataSource) {
    var entities = new LocalContainerEntityManagerFactoryBean();
    entities.setDataSource(dataSource);
    entities.setPackagesToScan(EVERY_CONCEPT);
    entities.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    entities.setJpaPropertyMap(SETTINGS);
    entities.setBootstrapExecutor(new SimpleAsyncTaskExecutor("jpa-"));
    return entities;
  }
}
