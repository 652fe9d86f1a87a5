package encore.persistence.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** The connections of requests, each with the server's own limits on what it may do. */
final class Pool {

  static final String SCHEMA = "encore";

  private Pool() {}

  static HikariDataSource open(DatabaseProperties properties) {
    var limits =
        new Limits(properties.lockWait(), properties.statement(), properties.transaction());
    return open("postgres", properties.connections(), properties, limits);
  }

  static HikariDataSource backstage(DatabaseProperties properties) {
    var own = properties.backstage();
    var limits = new Limits(properties.lockWait(), own.statement(), own.transaction());
    return open("postgres-backstage", own.connections(), properties, limits);
  }

  private static HikariDataSource open(
      String name, int connections, DatabaseProperties properties, Limits limits) {
    var address = PostgresUrl.parse(properties.url());
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(address.jdbc());
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(properties.connectionWait().toMillis());
    config.setMaxLifetime(Duration.ofMinutes(10).toMillis());
    config.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
    // Who looks for a server that is away must be told by us, in a sentence, and not by the pool.
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("options", limits.options());
    config.addDataSourceProperty("ApplicationName", "encore");
    config.addDataSourceProperty("connectTimeout", "1");
    config.addDataSourceProperty("socketTimeout", limits.socketTimeout());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("targetServerType", "primary");
    // A refused row would stand in the log with all its columns: addresses, hashes of passwords.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }

  /** Kept by the server, so that they hold even when this process is frozen or cut off. */
  private record Limits(Duration lockWait, Duration statement, Duration transaction) {
    private static final Duration SILENCE_MIN = Duration.ofSeconds(5);

    String options() {
      return "-c search_path=%s -c lock_timeout=%d -c statement_timeout=%d -c transaction_timeout=%d"
              .formatted(SCHEMA, lockWait.toMillis(), statement.toMillis(), transaction.toMillis())
          + " -c idle_in_transaction_session_timeout=%d -c default_transaction_isolation=read\\ committed"
              .formatted(transaction.toMillis());
    }

    /** Longer than any statement: who is silent for so long is not at work on it. */
    String socketTimeout() {
      var silence = statement.plusSeconds(2);
      return Long.toString(
          (silence.compareTo(SILENCE_MIN) > 0 ? silence : SILENCE_MIN).toSeconds());
    }
  }
}
