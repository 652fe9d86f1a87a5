package encore.bootstrap;

import encore.application.identity.AppointAdmin;
import encore.application.identity.Passwords;
import encore.domain.identity.LoginPolicy;
import encore.domain.identity.SessionPolicy;
import encore.web.identity.IdentityProperties;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What identity is made with, and the first who may run the house. */
@Configuration(proxyBeanMethods = false)
class IdentityConfig {

  @Bean
  SessionPolicy sessionPolicy(IdentityProperties identity) {
    return identity.sessions();
  }

  @Bean
  LoginPolicy loginPolicy(IdentityProperties identity) {
    return identity.logins();
  }

  /** Before anybody is let in: nobody can sign up with that address first. */
  @Bean
  SmartInitializingSingleton firstAdmin(
      IdentityProperties identity, AppointAdmin appointAdmin, Passwords passwords) {
    return () -> new FirstAdmin(appointAdmin, passwords).appoint(identity.admin());
  }
}
