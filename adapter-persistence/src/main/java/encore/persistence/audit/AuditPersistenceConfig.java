package encore.persistence.audit;

import encore.application.audit.AuditTrail;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of audit over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class AuditPersistenceConfig {

  @Bean
  AuditTrail auditTrail(Database database) {
    return trailOver(database);
  }

  public static AuditTrail trailOver(Database database) {
    return new JdbcAuditTrail(database);
  }
}
