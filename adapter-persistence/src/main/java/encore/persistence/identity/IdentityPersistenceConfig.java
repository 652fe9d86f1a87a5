package encore.persistence.identity;

import encore.application.identity.BlockedAccounts;
import encore.application.identity.LoginFailures;
import encore.application.identity.Sessions;
import encore.application.identity.UserViews;
import encore.application.identity.Users;
import encore.domain.identity.LoginPolicy;
import encore.domain.identity.SessionPolicy;
import encore.persistence.support.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of identity over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class IdentityPersistenceConfig {

  @Bean
  Users users(Database database) {
    return usersOver(database);
  }

  public static Users usersOver(Database database) {
    return new JdbcUsers(database);
  }

  @Bean
  UserViews userViews(Database database) {
    return new SqlUserViews(database);
  }

  @Bean
  Sessions sessions(Database database, SessionPolicy policy) {
    return new JdbcSessions(database, policy);
  }

  @Bean
  BlockedAccounts blockedAccounts(Database database) {
    return new JdbcBlockedAccounts(database);
  }

  @Bean
  LoginFailures loginFailures(Database database, LoginPolicy policy) {
    return new JdbcLoginFailures(database, policy);
  }
}
