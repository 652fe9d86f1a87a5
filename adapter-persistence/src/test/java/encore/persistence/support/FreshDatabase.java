package encore.persistence.support;

import encore.persistence.testing.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database with the schema of production and nothing in it: a copy of one that was migrated once
 * for all tests of this build, which each of them would otherwise wait for.
 */
public final class FreshDatabase {

  private static final String TEMPLATE = "migrated";
  private static final String UNFINISHED = "migrating";

  /** What was set for the template alone: a copy does not take it along. */
  private static final String SETTINGS =
      """
      INSERT INTO pg_db_role_setting (setdatabase, setrole, setconfig)
      SELECT fresh.oid, s.setrole, s.setconfig
        FROM pg_db_role_setting s
        JOIN pg_database template ON template.oid = s.setdatabase AND template.datname = '%s'
        JOIN pg_database fresh ON fresh.datname = '%s'
      """;

  private FreshDatabase() {}

  /** Its address, in the form of {@code DATABASE_URL}. */
  public static String create(String prefix) {
    var server = Once.SERVER;
    var name = server.createDatabase(prefix, TEMPLATE);
    try (var connection = server.connect("postgres")) {
      execute(connection, SETTINGS.formatted(TEMPLATE, name));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.url(name);
  }

  /** Several JVMs of a build come at once: one migrates, and the others wait for it. */
  private static void migrateUnlessDone(PostgresServer server) {
    try (var connection = server.connect("postgres")) {
      execute(connection, "SELECT pg_advisory_lock(1)");
      if (!isThere(connection)) {
        execute(connection, "DROP DATABASE IF EXISTS " + UNFINISHED);
        execute(connection, "CREATE DATABASE " + UNFINISHED);
        Migration.run(server.url(UNFINISHED));
        execute(connection, "ALTER DATABASE " + UNFINISHED + " RENAME TO " + TEMPLATE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isThere(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + TEMPLATE + "'")) {
      return rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** At first use. */
  private static final class Once {
    static final PostgresServer SERVER = PostgresServer.forThisBuild();

    static {
      migrateUnlessDone(SERVER);
    }
  }
}
