package encore.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.ServerContract;
import encore.testing.servers.ServerKind;
import encore.testing.servers.WatchedServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresServerIT extends ServerContract {

  @Override
  protected ServerKind kind() {
    return PostgresKind.usual();
  }

  @Override
  protected void teach(WatchedServer server) throws SQLException {
    execute(server, "CREATE TABLE kept (id int)");
  }

  @Override
  protected boolean remembers(WatchedServer server) throws SQLException {
    return execute(server, "SELECT * FROM kept");
  }

  @Test
  void isDurable() throws SQLException {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(setting("server_encoding")).isEqualTo("UTF8");
    assertThat(setting("server_version")).startsWith("18.");
  }

  /** Beside one of a few hundred databases commits would wait for seconds. */
  @Test
  void takesNoCheckpointInABuild() throws SQLException {
    assertThat(setting("checkpoint_timeout")).isEqualTo("1d");
    assertThat(setting("max_wal_size")).isEqualTo("16GB");
  }

  @Test
  void eachTestMayHaveADatabaseOfItsOwn() throws SQLException {
    var server = PostgresServer.forThisBuild();
    var template = server.createDatabase("template");
    try (var connection = server.connect(template);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE inherited (id int)");
    }

    var copy = server.createDatabase("copy", template);

    try (var connection = server.connect(copy);
        var statement = connection.createStatement()) {
      assertThat(statement.execute("SELECT * FROM inherited")).isTrue();
    }
  }

  private static String setting(String name) throws SQLException {
    try (var connection = PostgresServer.forThisBuild().connect("postgres");
        var statement = connection.prepareStatement("SELECT current_setting(?)")) {
      statement.setString(1, name);
      var answer = statement.executeQuery();
      answer.next();
      return answer.getString(1);
    }
  }

  private static boolean execute(WatchedServer server, String sql) throws SQLException {
    var url = PostgresKind.url(server.host(), server.port(), "postgres");
    try (var connection = DriverManager.getConnection(url, PostgresKind.USER, server.password());
        var statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }
}
