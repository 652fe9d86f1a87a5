package encore.bootstrap.demo;

import encore.persistence.support.Database;
import encore.testing.servers.Owner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.env.Environment;

/** What a newcomer needs to know, once everything answers. */
final class Welcome {

  private static final String TEXT =
      """

        encore %s   ready in %.1f s          demo mode, data in %s (mvn -Dfresh to reset)

        API           %s/swagger-ui.html    errors: /problems
        Concerts      %s/api/concerts       %s
        Waiting room  POST %s/api/queue/tokens     for First Light: 50 at a time
        Sign in       fan1@example.com / %s      (fan1..fan9; admin@example.com runs the house)
        Signing key   %s
        Health        %s/actuator/health/dependencies    metrics: /actuator/prometheus
        PostgreSQL    %s
        Redis         %s
        Kafka         %s
        Lock strategy %-20s change: mvn -Dencore.booking.lock=%s

        Try    1  curl -s %s/api/concerts
               2  curl -s -H 'Content-Type: application/json' -d '{"email":"fan1@example.com","password":"%s"}' %s/api/auth/login
               3  mvn -q -Pload%s     100 buyers, one seat, one winner (in a second terminal)
               4  mvn -q -Plocks    every lock strategy side by side

        Ctrl-C stops everything.
      """;

  private final Environment environment;
  private final Database database;

  Welcome(Environment environment, Database database) {
    this.environment = environment;
    this.database = database;
  }

  String text() {
    var base = "http://localhost:" + setting("local.server.port");
    var lock = environment.getProperty("encore.booking.lock", "conditional-update");
    return TEXT.formatted(
        setting("encore.version"),
        secondsSinceStart(),
        setting("encore.home"),
        base,
        base,
        sales(),
        base,
        DemoUsers.PASSWORD,
        signingKey(),
        base,
        setting("encore.database.url"),
        setting("encore.redis.url"),
        setting("encore.kafka.bootstrap-servers"),
        lock,
        lock.equals("row-lock") ? "conditional-update" : "row-lock",
        base,
        DemoUsers.PASSWORD,
        base,
        base.endsWith(":8080") ? "" : " -Drush=\"--url " + base + "\"");
  }

  private String setting(String name) {
    return environment.getProperty(name, "?");
  }

  /** The file, never the key itself. */
  private String signingKey() {
    var key = setting("encore.identity.signing-key");
    return key.contains("-----") ? "from the environment" : key + " (made by the demo)";
  }

  /** Since the user pressed Enter: Maven's own time counts. */
  private static double secondsSinceStart() {
    return ProcessHandle.of(Owner.thisBuild().pid())
        .flatMap(process -> process.info().startInstant())
        .map(started -> Duration.between(started, Instant.now()).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private String sales() {
    return database
        .sql()
        .sql(
            """
            SELECT count(DISTINCT concert_id)
                   || coalesce(', the next sale opens in '
                      || to_char(min(sale_opens_at) FILTER (WHERE sale_opens_at > app_now())
                                 - app_now(), 'MI:SS'), '')
              FROM schedule
            """)
        .query(String.class)
        .single();
  }
}
