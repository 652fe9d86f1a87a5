package encore.persistence.audit;

import encore.application.audit.AuditTrail;
import encore.application.audit.AuditViews;
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

  @Bean
  AuditViews auditViews(Database database) {
    return new SqlAuditViews(database);
  }

  public static AuditTrail trailOver(Database database) {
    return new JdbcAuditTrail(database);
  }
}
