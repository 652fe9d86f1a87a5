package encore.persistence.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date, over a connection of its own without the limits of requests. */
final class Migration {

  private static final int VERSION_MIN = 180000;

  private Migration() {}

  static void run(String url) {
    var address = PostgresUrl.parse(url);
    check(address);
    Flyway.configure()
        .dataSource(address.jdbc(), address.user(), address.password())
        .defaultSchema(Pool.SCHEMA)
        .createSchemas(true)
        .load()
        .migrate();
  }

  /** What every promise stands on; a server that lacks it must not be sold from. */
  private static void check(PostgresUrl address) {
    try (var connection =
            DriverManager.getConnection(address.jdbc(), address.user(), address.password());
        var ask = connection.prepareStatement("SELECT current_setting(?)")) {
      var settings = new Settings(ask);
      if (Integer.parseInt(settings.of("server_version_num")) < VERSION_MIN) {
        throw new DatabaseUnfit(
            address + " is PostgreSQL " + settings.of("server_version") + ", needed is 18");
      }
      for (var name : List.of("fsync", "full_page_writes")) {
        if (!settings.of(name).equals("on")) {
          throw new DatabaseUnfit(address + " has " + name + " off: a sale could be lost");
        }
      }
      if (settings.of("synchronous_commit").equals("off")) {
        throw new DatabaseUnfit(address + " has synchronous_commit off: a sale could be lost");
      }
    } catch (SQLException e) {
      throw refused(e)
          ? new DatabaseRefused(address.toString(), e)
          : new DatabaseUnreachable(address.toString(), e);
    }
  }

  /** It is there, but our name, password or database is not what it knows. */
  private static boolean refused(SQLException e) {
    return e.getSQLState() != null
        && (e.getSQLState().startsWith("28") || e.getSQLState().equals("3D000"));
  }

  private record Settings(java.sql.PreparedStatement ask) {
    String of(String name) throws SQLException {
      ask.setString(1, name);
      try (var rows = ask.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
