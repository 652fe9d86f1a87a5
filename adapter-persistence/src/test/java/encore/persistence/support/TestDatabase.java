package encore.persistence.support;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;

/**
 * A database of one test class, with the schema of production and one change: its clock can be
 * stopped at an instant.
 */
public final class TestDatabase {

  private static final String STOPPABLE_CLOCK =
      """
      CREATE TABLE test_clock (stands_at timestamptz);
      INSERT INTO test_clock VALUES (NULL);
      CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE
      RETURN coalesce((SELECT stands_at FROM test_clock), clock_timestamp());
      """;

  private static final LaneProperties LANES = new LaneProperties(0, 0, 0, Duration.ofMillis(250));

  private final String url;
  private final Duration lockWait;
  private final Database database;

  private TestDatabase(String url, Duration lockWait) {
    this.url = url;
    this.lockWait = lockWait;
    this.database = PersistenceConfig.over(modest(Pool.open(properties(url, lockWait))));
  }

  /** All test classes of a module share one server: who is done gives its connections back. */
  private static HikariDataSource modest(HikariDataSource pool) {
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
    return pool;
  }

  /** One that waits for locks longer than any test should take, so that noise fails no race. */
  public static TestDatabase create() {
    return create(Duration.ofSeconds(4));
  }

  /** One that hardly waits for a lock. */
  public static TestDatabase createImpatient() {
    return create(Duration.ofMillis(400));
  }

  private static TestDatabase create(Duration lockWait) {
    var fresh = new TestDatabase(FreshDatabase.create("test"), lockWait);
    fresh.database.sql().sql(STOPPABLE_CLOCK).update();
    return fresh;
  }

  private static DatabaseProperties properties(String url, Duration lockWait) {
    return new DatabaseProperties(
        url,
        10,
        Duration.ofSeconds(20),
        LANES,
        new BackstageProperties(4, Duration.ofSeconds(10)),
        lockWait,
        Duration.ofSeconds(6),
        Duration.ofSeconds(9));
  }

  /** The connections of jobs; to be closed. */
  public Backstage backstage() {
    return new Backstage(Pool.backstage(properties(url, lockWait)));
  }

  /** Another instance on the same database, with a pool of its own. */
  public TestDatabase another() {
    return new TestDatabase(url, lockWait);
  }

  /** How often PostgreSQL had to end one of two that waited for each other, so far. */
  public int deadlocks() {
    return database
        .sql()
        .sql("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        .query(Integer.class)
        .single();
  }

  /** How many wait for a lock at this instant. */
  public int waiting() {
    return database
        .sql()
        .sql(
            """
            SELECT count(*)
              FROM pg_stat_activity
             WHERE datname = current_database()
               AND wait_event_type = 'Lock'
            """)
        .query(Integer.class)
        .single();
  }

  /** A connection of its own, beside the pool and without its limits. */
  public Connection connect() throws SQLException {
    var address = PostgresUrl.parse(url);
    return DriverManager.getConnection(address.jdbc(), address.user(), address.password());
  }

  public String url() {
    return url;
  }

  public Database database() {
    return database;
  }

  /** A Spring Data repository, in the transactions of {@link #database()}. */
  public <R> R rows(Class<R> repository) {
    return new JpaRepositoryFactory(database.entities()).getRepository(repository);
  }

  /** Empty: the clock runs by itself. */
  public void setClock(Optional<Instant> instant) {
    database
        .sql()
        .sql("UPDATE test_clock SET stands_at = :at::timestamptz")
        .param("at", instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .update();
  }
}
