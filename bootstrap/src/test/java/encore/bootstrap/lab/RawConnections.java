package encore.bootstrap.lab;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** As many connections as the house has, handed out in the order in which they are asked for. */
final class RawConnections implements AutoCloseable {

  private final List<Connection> all = new ArrayList<>();
  private final BlockingQueue<Connection> free;

  RawConnections(OwnDatabase database, int connections) throws SQLException {
    free = new ArrayBlockingQueue<>(connections, true);
    for (int i = 0; i < connections; i++) {
      all.add(database.connect());
    }
    free.addAll(all);
  }

  <T> T with(Work<T> work) {
    try {
      var connection = free.take();
      try {
        return work.on(connection);
      } finally {
        free.add(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var each : all) {
      each.close();
    }
  }

  /** Statements are prepared by the server at their first use, and kept by the driver. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
