package encore.bootstrap.seed;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A way into a database, without the limits that requests have. */
@FunctionalInterface
public interface Books {

  Connection connect() throws SQLException;

  static Books of(String jdbcUrl, String user, String password) {
    return () -> DriverManager.getConnection(jdbcUrl, user, password);
  }

  /** As {@code DATABASE_URL} has it: {@code postgres://user:password@host:port/database}. */
  static Books at(String url) {
    var address = URI.create(url);
    var user = Optional.ofNullable(address.getUserInfo()).orElse("").split(":", 2);
    return of(jdbc(address), user[0], user.length > 1 ? user[1] : "");
  }

  /** Fit to be shown. */
  static String withoutPassword(String url) {
    return jdbc(URI.create(url));
  }

  private static String jdbc(URI address) {
    return "jdbc:postgresql://%s:%d%s"
        .formatted(address.getHost(), address.getPort(), address.getPath());
  }

  /**
   * Where a lost commit is made good by the next run, and so need not wait for the disk; and where
   * our own tables are meant, not the words of others.
   */
  default Connection open() throws SQLException {
    var connection = connect();
    try (var setting = connection.createStatement()) {
      setting.execute("SET synchronous_commit = off; SET search_path = encore");
      setting.execute("SET lock_timeout = '10s'");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.setAutoCommit(false);
    return connection;
  }

  default String name() throws SQLException {
    return word("SELECT current_database()");
  }

  default long count(String sql) throws SQLException {
    return Long.parseLong(word(sql));
  }

  private String word(String sql) throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
