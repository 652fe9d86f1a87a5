package encore.persistence.moderation;

import encore.application.moderation.AccountBlocks;
import encore.application.moderation.BlockedAccountViews;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of moderation over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class ModerationPersistenceConfig {

  @Bean
  AccountBlocks accountBlocks(Database database) {
    return new JdbcAccountBlocks(database);
  }

  @Bean
  BlockedAccountViews blockedAccountViews(Database database) {
    return new SqlBlockedAccountViews(database);
  }
}
