package encore.bootstrap.seed;

import com.zaxxer.hikari.HikariDataSource;
import encore.bootstrap.demo.DemoDatabase;
import encore.bootstrap.demo.MavenArguments;
import encore.persistence.support.PersistenceConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What {@code mvn -Pseed} runs: in DATABASE_URL, or in the database of the demo's home. */
public final class SeedMain {

  private SeedMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      var options = SeedOptions.of(arguments);
      var settings = MavenArguments.settings();
      var home = settings.getOrDefault("encore.home", System.getProperty("user.home") + "/.encore");
      var url = DemoDatabase.of(Path.of(home), System.getenv());
      boolean isDemo = !url.equals(System.getenv("DATABASE_URL"));
      in(url, isDemo, options);
    } catch (IllegalArgumentException | IllegalStateException | SQLException | IOException e) {
      System.err.printf("%n%s%n%n", e.getMessage());
      System.exit(1);
    }
  }

  private static void in(String url, boolean isDemo, SeedOptions options)
      throws SQLException, IOException, InterruptedException {
    try (var house =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .profiles("demo")
            .run("--encore.database.url=" + url)) {
      var pool = house.getBean(HikariDataSource.class);
      var books = Books.of(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
      System.out.printf("database %s at %s%n", books.name(), pool.getJdbcUrl());
      if (options.isClean()) {
        var typed = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        new Question(typed, System.out).ask(books.name(), isDemo, options);
        new CleanUp(books, System.out).run();
      } else {
        new Seeder(books, System.out).make(options.size(), OnePassword.hash());
      }
    }
  }

  /** The schema, brought up to date: nothing listens, and no job runs. */
  @Configuration(proxyBeanMethods = false)
  @Import(PersistenceConfig.class)
  static class Parts {

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }
}
