package encore.bootstrap.demo;

import encore.application.identity.Passwords;
import encore.persistence.support.Database;
import encore.persistence.support.PersistenceConfig;
import encore.web.identity.IdentityProperties;
import encore.web.identity.PasswordsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What {@code mvn -Paccounts} runs: against DATABASE_URL, or the demo that is running. */
public final class BulkAccountsMain {

  private BulkAccountsMain() {}

  public static void main(String[] arguments) {
    try {
      var wanted = BulkOptions.of(arguments);
      var settings = MavenArguments.settings();
      var home = settings.getOrDefault("encore.home", System.getProperty("user.home") + "/.encore");
      try (var house =
          new SpringApplicationBuilder(Parts.class)
              .web(WebApplicationType.NONE)
              .profiles("demo")
              .run("--encore.database.url=" + DemoDatabase.of(Path.of(home), System.getenv()))) {
        new BulkAccounts(house.getBean(Database.class), house.getBean(Passwords.class), System.out)
            .make(wanted);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.printf("%n%s%n%n", e.getMessage());
      System.exit(1);
    }
  }

  /** The parts of the house that this needs: nothing listens, and no job runs. */
  @Configuration(proxyBeanMethods = false)
  @Import({PersistenceConfig.class, PasswordsConfig.class})
  @EnableConfigurationProperties(IdentityProperties.class)
  static class Parts {

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }
}
