package encore.bootstrap.lab;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Empties and tidies the tables of the lab, on a connection of its own. */
final class Broom implements AutoCloseable {

  private final Connection connection;
  private List<String> tables = List.of();
  private boolean mayCheckpoint = true;

  Broom(Connection connection) {
    this.connection = connection;
  }

  synchronized void empty(List<String> tables) {
    this.tables = List.copyOf(tables);
    run("TRUNCATE " + String.join(", ", tables) + " CASCADE");
  }

  synchronized void sweep() {
    if (!tables.isEmpty()) {
      run("VACUUM (ANALYZE) " + String.join(", ", tables));
    }
    checkpoint();
  }

  /** Only who may: on a server of somebody else we are perhaps not trusted with it. */
  private void checkpoint() {
    try (var statement = connection.createStatement()) {
      if (mayCheckpoint) {
        statement.execute("CHECKPOINT");
      }
    } catch (SQLException _) {
      mayCheckpoint = false;
      System.err.println(
          "  This user may not CHECKPOINT: trials may meet one of the server's own.");
    }
  }

  /** Each row of the answer is a statement. */
  synchronized void doWhatItSays(String question) {
    var statements = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(question, e);
    }
    statements.forEach(this::run);
  }

  synchronized void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
