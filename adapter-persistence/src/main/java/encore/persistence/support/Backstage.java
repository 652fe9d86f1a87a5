package encore.persistence.support;

import com.zaxxer.hikari.HikariDataSource;
import encore.application.shared.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few connections of their own for work that no buyer waits for and that must not wait for
 * buyers: sending news, checking the books. Nothing is claimed or paid here: the server lets a
 * transaction live longer than one of a buyer.
 */
public final class Backstage implements AutoCloseable {

  private final HikariDataSource pool;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  Backstage(HikariDataSource pool) {
    this.pool = pool;
    this.sql = JdbcClient.create(pool);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  public JdbcClient sql() {
    return sql;
  }

  /** Statements that commit together, or one that says so. */
  public <T> T inOne(Supplier<T> work) {
    try {
      return transaction.execute(_ -> work.get());
    } catch (DataAccessException | TransactionException e) {
      var failure = Failure.of(e);
      throw failure.isAway() ? new Unavailable(Database.NAME, failure.reason(), e) : e;
    }
  }

  /** One to keep until it is closed: for locks that live as long as a connection. */
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  HikariDataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
