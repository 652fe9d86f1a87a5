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

        Shop          %s            fan1@example.com / %s  (fan1..fan9)
        Waiting room  %s/queue      for First Light, 50 at a time; %s
        Operations    %s/ops        admin@example.com, the same password
        API           %s/swagger-ui.html     events: /asyncapi.yaml    errors: /problems
        Signing key   %s
        Health        %s/actuator/health/dependencies    metrics: /actuator/prometheus
        PostgreSQL    %s
        Redis         %s
        Kafka         %s
        Events        %s    a line each
        Lock strategy %-20s change: mvn -Dencore.booking.lock=%s

        Try    open the shop in two windows and click the same seat; %s buy, too (-Drobots=0: none)

        Buy    the same over the API; paste it whole: sign in, hold two seats, pay, and open ticket.html
        API=%s; JSON='Content-Type: application/json'
        pick() { grep -o "\\"$1\\":\\"[^\\"]*" | head -1 | cut -d'"' -f4; }
        AUTH="Authorization: Bearer $(curl -s $API/api/auth/login -H "$JSON" -d '{"email":"fan1@example.com","password":"%s"}' | pick accessToken)"
        CONCERT=$(curl -s "$API/api/concerts?status=ON_SALE" | grep -o '"concertId":"[^"]*","title":"Summer' | pick concertId)
        DATE=$(curl -s $API/api/concerts/$CONCERT/dates | pick scheduleId)
        BOOKING=$(curl -s $API/api/bookings/best-available -H "$AUTH" -H "$JSON" -d "{\\"scheduleId\\":\\"$DATE\\",\\"count\\":2}" | pick bookingId)
        PAYMENT=$(curl -s $API/api/payments -H "$AUTH" -H "$JSON" -d "{\\"bookingId\\":\\"$BOOKING\\",\\"method\\":\\"POINT\\"}" | pick paymentId)
        curl -s $API/api/payments/$PAYMENT/complete -H "$AUTH" -H "$JSON" -d '{}'
        curl -s $API/api/bookings/$BOOKING/ticket -H "$AUTH" -o ticket.html

        Watch  mvn -q -Pload%s     200 fans, 50 seats (in a second terminal; -Dlist for more)
               mvn -q -Pexperiment  every strategy side by side

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
        DemoUsers.PASSWORD,
        base,
        nextOpening(),
        base,
        base,
        signingKey(),
        base,
        setting("encore.database.url"),
        setting("encore.redis.url"),
        setting("encore.kafka.bootstrap-servers"),
        setting("encore.feed.directory"),
        lock,
        lock.equals("row-lock") ? "conditional-update" : "row-lock",
        robots(),
        base,
        DemoUsers.PASSWORD,
        base.endsWith(":8080") ? "" : " -Dbase-url=" + base);
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

  private String robots() {
    int howMany = environment.getProperty("robots", Integer.class, DemoConfig.ROBOTS);
    return howMany == 0 ? "no robots" : howMany + " robots";
  }

  private String nextOpening() {
    return database
        .sql()
        .sql(
            """
            SELECT coalesce('opens in ' || to_char(min(sale_opens_at) - app_now(), 'MI:SS'), 'open')
              FROM schedule
             WHERE sale_opens_at > app_now()
            """)
        .query(String.class)
        .single();
  }
}
