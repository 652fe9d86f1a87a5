package encore.persistence.consistency;

import encore.persistence.support.Backstage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The one connection that looks, of all the house: it has the lock, and gives it back by dying. It
 * reads only, with one core, each question for so long and no longer.
 */
final class Inspector implements AutoCloseable {

  /** One of this house; others of the same database take locks of other numbers. */
  static final long LOCK = 0x656e636f72650028L;

  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final Connection connection;
  private final JdbcClient sql;

  private Inspector(Connection connection) {
    this.connection = connection;
    this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** None, while another is at it. */
  static Optional<Inspector> take(Backstage backstage, Duration patience) throws SQLException {
    var inspector = new Inspector(backstage.connection());
    try {
      if (!inspector.ask("SELECT pg_try_advisory_lock(%d)".formatted(LOCK))) {
        inspector.connection.close();
        return Optional.empty();
      }
      inspector.settle(patience);
      return Optional.of(inspector);
    } catch (RuntimeException | SQLException e) {
      inspector.connection.close();
      throw e;
    }
  }

  /**
   * Not in a transaction: each question is one of its own, and sees one instant. What has changed
   * lately is in memory: as if it were on a disk, whole tables would be read instead.
   */
  private void settle(Duration patience) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) patience.plus(SILENCE).toMillis());
    sql.sql(
            """
            SELECT set_config('default_transaction_read_only', 'on', false),
                   set_config('max_parallel_workers_per_gather', '0', false),
                   set_config('random_page_cost', '1.1', false)
            """)
        .query((_, _) -> true)
        .single();
    patience(patience);
  }

  /** Of the server, which ends what takes longer, whatever has become of us. */
  void patience(Duration patience) {
    sql.sql(
            """
            SELECT set_config('statement_timeout', :patience, false),
                   set_config('transaction_timeout', :patience, false)
            """)
        .param("patience", Long.toString(patience.toMillis()))
        .query((_, _) -> true)
        .single();
  }

  JdbcClient sql() {
    return sql;
  }

  /** As it was lent. One that cannot be put right is cut off, and its lock is gone with it. */
  @Override
  public void close() {
    try (connection) {
      giveBack();
    } catch (SQLException e) {
      throw new IllegalStateException("a connection that cannot be given back", e);
    }
  }

  private void giveBack() throws SQLException {
    try {
      sql.sql(
              """
              RESET default_transaction_read_only;
              RESET max_parallel_workers_per_gather;
              RESET random_page_cost;
              RESET statement_timeout;
              RESET transaction_timeout;
              """)
          .update();
      var _ = ask("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
    } catch (DataAccessException e) {
      connection.abort(Runnable::run);
    }
  }

  private boolean ask(String question) {
    return sql.sql(question).query(Boolean.class).single();
  }
}
