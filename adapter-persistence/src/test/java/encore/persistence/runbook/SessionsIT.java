package encore.persistence.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.runbook.DatabaseSessions;
import encore.persistence.support.TestDatabase;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which connections end; the server's clock says how long they are idle. */
class SessionsIT {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestDatabase test = TestDatabase.create();
  private final DatabaseSessions sessions = new JdbcDatabaseSessions(test.database());

  @Test
  void onlyTheIdleOnesOfOursEnd() throws SQLException {
    try (var idle = ours();
        var busy = ours();
        var locking = ours();
        var stranger = test.connect()) {
      run(idle, "SELECT 1");
      busy.setAutoCommit(false);
      run(busy, "SELECT 1");
      run(locking, "SELECT pg_advisory_lock(4711)");
      run(stranger, "SELECT 1");
      int pid = pid(idle);
      Await.until("it is idle for long", SOON, () -> idleFor(pid) > A_SECOND.toMillis());
      assertThat(sessions.idle(A_SECOND, 100)).isGreaterThanOrEqualTo(1);
      assertThat(idleFor(pid)).as("counting ends none").isPositive();

      assertThat(sessions.end(A_SECOND, 100)).isGreaterThanOrEqualTo(1);

      Await.until("it is gone", SOON, () -> !isThere(idle));
      assertThat(isThere(busy)).as("in a transaction").isTrue();
      assertThat(isThere(locking)).as("holds a lock for its life").isTrue();
      assertThat(isThere(stranger)).as("not ours").isTrue();
    }
    assertThat(test.database().sql().sql("SELECT 1").query(Integer.class).single())
        .as("the pool makes a fresh one")
        .isEqualTo(1);
  }

  @Test
  void thereIsALimit() throws SQLException {
    try (var one = ours();
        var two = ours();
        var three = ours()) {
      Await.until("idle", SOON, () -> sessions.idle(A_SECOND, 100) >= 3);
      assertThat(sessions.idle(A_SECOND, 2)).isEqualTo(2);
      assertThat(sessions.end(A_SECOND, 2)).isEqualTo(2);
      Await.until("two are gone", SOON, () -> alive(one, two, three) == 1);
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Milliseconds; 0: it is not there. */
  private long idleFor(int pid) {
    return test.database()
        .sql()
        .sql(
            """
            SELECT coalesce(max(extract(epoch FROM clock_timestamp() - state_change)) * 1000, 0)::bigint
              FROM pg_stat_activity
             WHERE pid = :pid
            """)
        .param("pid", pid)
        .query(Long.class)
        .single();
  }

  private static long alive(Connection... connections) {
    return Arrays.stream(connections).filter(SessionsIT::isThere).count();
  }

  private Connection ours() throws SQLException {
    var connection = test.connect();
    run(connection, "SET application_name = 'encore'");
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean isThere(Connection connection) {
    try {
      return connection.isValid(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
