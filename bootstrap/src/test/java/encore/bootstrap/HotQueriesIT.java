package encore.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.ScheduleId;
import encore.persistence.testing.PostgresServer;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A house with tens of thousands of everything. What it really sends is what is looked at: the
 * server explains each statement of the routes that are asked all the time, of the jobs, and of who
 * sends news and takes them in.
 */
class HotQueriesIT {

  private static final String DATABASE = "plans";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ROWS = Form.of(20_000, 100_000);

  /** Fewer rows are a page or two, and reading them all is the best plan there is. */
  private static final long LARGE = 1_000;

  private static final List<String> EXPLAIN =
      List.of(
          "log_min_duration = 0",
          "log_nested_statements = on",
          "log_analyze = on",
          "log_timing = off",
          "log_format = json");

  @TempDir static Path directory;
  private static PostgresServer server;
  private static RunningHouse house;
  private static Set<String> large;

  @BeforeAll
  static void aLargeHouse() throws Exception {
    server = PostgresServer.start(directory, FreePorts.any(), Owner.thisJvm());
    server.ensureDatabase(DATABASE);
    run(
        "postgres",
        "ALTER DATABASE " + DATABASE + " SET session_preload_libraries = 'auto_explain'");
    house =
        RunningHouse.start(
            Map.of(
                "encore.database.url", server.url(DATABASE),
                "encore.payment.refund-until", "1h",
                "encore.outbox.relay", "true",
                "encore.inbox.enabled", "true"));
    fill();
    // By the settings of the server, for connections that are open already; and not before, or what
    // jobs ask in the meantime is half a gigabyte.
    for (var setting : EXPLAIN) {
      run(DATABASE, "ALTER SYSTEM SET auto_explain." + setting);
    }
    run(DATABASE, "SELECT pg_reload_conf()");
  }

  private static void run(String database, String sql) throws SQLException {
    try (var connection = server.connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void fill() throws SQLException, IOException {
    var schedule = house.hall().schedule();
    try (var connection = server.connect(DATABASE);
        var statement = connection.createStatement()) {
      statement.execute("SET search_path = encore; SET session_replication_role = replica");
      statement.execute(text("/encore/persistence/consistency/large-books.sql", schedule));
      statement.execute(text("/encore/bootstrap/large-house.sql", schedule));
      statement.execute("VACUUM ANALYZE");
      large = large(connection);
    }
  }

  private static Set<String> large(Connection connection) throws SQLException {
    var found = new HashSet<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT relname FROM pg_class WHERE relkind = 'r'"
                    + " AND relnamespace = 'encore'::regnamespace AND reltuples > "
                    + LARGE)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String text(String resource, ScheduleId schedule) throws IOException {
    try (var in = Objects.requireNonNull(HotQueriesIT.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8)
          .replace("{schedule}", "'" + schedule.value() + "'")
          .replace("{rows}", Integer.toString(ROWS));
    }
  }

  @AfterAll
  static void close() {
    house.close();
    server.stop();
  }

  @Test
  void nothingThatIsAskedAllTheTimeReadsATableFromEndToEnd() throws Exception {
    assertThat(large).hasSizeGreaterThan(25).contains("seat", "cart_item", "shop_order");
    var fan = house.visitor().as("fan77@example.com");
    var routes = new HotRoutes(fan, house.visitor().asAdmin(), known(fan));
    // What has led to those names is not asked all the time.
    var log = new PlanLog(directory.toRealPath().resolve("server.log"));

    var refused = new ArrayList<String>();
    for (var line : HotRoutes.lines()) {
      routes.ask(line).ifPresent(refused::add);
    }
    // Who is refused asks the database something else than he should.
    assertThat(refused).isEmpty();
    Await.until("he was told", PATIENCE, () -> hasNews(fan));

    var plans = log.plans();
    assertThat(plans).hasSizeGreaterThan(200);
    assertThat(scans(plans)).isEmpty();
  }

  /** Each with its statement; the looks at the books have a test of their own (LargeBooksIT). */
  private static List<String> scans(List<PlanLog.Plan> plans) {
    return plans.stream()
        .filter(plan -> !isOfTheInspector(plan.query()))
        .flatMap(plan ->
            plan.scans(large).stream()
                .map(scan -> scan + ": " + plan.query().replaceAll("\\s+", " ").strip()))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOfTheInspector(String query) {
    return query.contains("AS counted");
  }

  private static boolean hasNews(Visitor fan) {
    return fan.get("/api/users/me/notifications").json().get("items").size() > 3;
  }

  private static Map<String, String> known(Visitor fan) {
    var hall = house.hall();
    var schedule = hall.schedule().value().toString();
    return Map.of(
        "schedule", schedule,
        "concert", one("SELECT concert_id FROM schedule WHERE id = '%s'".formatted(schedule)),
        "date", one("SELECT show_date FROM schedule WHERE id = '%s'".formatted(schedule)),
        "user", fan.get("/api/users/me").json().get("userId").asString(),
        "stranger",
            house
                .visitor()
                .as("stranger@example.com")
                .get("/api/users/me")
                .json()
                .get("userId")
                .asString(),
        "coupon", one("SELECT id FROM coupon"),
        "product", one("SELECT id FROM product WHERE name = 'p1'"),
        "unsold", one("SELECT id FROM product WHERE name = 'q9999'"));
  }

  private static String one(String sql) {
    return house.database().sql().sql(sql).query((row, _) -> row.getString(1)).single();
  }
}
