package encore.persistence.testing;

import encore.testing.servers.BuildDirectory;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import encore.testing.servers.RunningServer;
import encore.testing.servers.WatchedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/** A running PostgreSQL 18, as durable as in production: what is committed survives. */
public final class PostgresServer {
  private final RunningServer server;

  private PostgresServer(RunningServer server) {
    this.server = server;
  }

  public static PostgresServer start(Path directory, int preferredPort, Owner owner) {
    return start(directory, preferredPort, owner, PostgresKind.usual());
  }

  private static PostgresServer start(
      Path directory, int preferredPort, Owner owner, PostgresKind kind) {
    return new PostgresServer(WatchedServer.start(directory, preferredPort, owner, kind));
  }

  /** Stops what a dead owner may have left running on this directory. */
  public static void stopLeftover(Path directory) {
    WatchedServer.stopLeftover(directory, PostgresKind.usual());
  }

  /** The one that all tests of this build share. */
  public static PostgresServer forThisBuild() {
    return Shared.SERVER;
  }

  public String jdbcUrl(String database) {
    return PostgresKind.url(server.host(), port(), database);
  }

  /** In the form of {@code DATABASE_URL}, with the password in it. */
  public String url(String database) {
    var address = jdbcUrl(database).replaceAll("^jdbc:postgresql://|\\?.*$", "");
    return "postgres://%s:%s@%s".formatted(user(), password(), address);
  }

  public String user() {
    return PostgresKind.USER;
  }

  public String password() {
    return server.password();
  }

  public int port() {
    return server.port();
  }

  public boolean isAlive() {
    return server.isAlive();
  }

  public void stop() {
    server.stop();
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), user(), password());
  }

  /** A fresh, empty database; returns its name. */
  public String createDatabase(String prefix) {
    return createDatabase(prefix, "template1");
  }

  /** A fresh copy of a database that nobody is connected to; returns its name. */
  public String createDatabase(String prefix, String template) {
    var name = prefix + "_" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
    return name;
  }

  /** Creates the database of exactly this name unless it is there. */
  public void ensureDatabase(String name) {
    try (var connection = connect("postgres");
        var ask = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      ask.setString(1, name);
      if (!ask.executeQuery().next()) {
        execute("CREATE DATABASE " + name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Started at first use. */
  private static final class Shared {
    static final PostgresServer SERVER =
        RunningServer.inContainers()
            ? new PostgresServer(PostgresInContainer.start())
            : start(
                BuildDirectory.of("postgres"),
                FreePorts.any(),
                Owner.thisBuild(),
                PostgresKind.ofBuild());
  }
}
