package encore.persistence.testing;

import encore.testing.servers.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same server from Docker, for those who have it. Ends with the JVM. */
record PostgresInContainer(PostgreSQLContainer container) implements RunningServer {

  static PostgresInContainer start() {
    var container =
        new PostgreSQLContainer("postgres:18-alpine")
            .withUsername(PostgresKind.USER)
            .withPassword(PostgresKind.USER)
            .withDatabaseName("postgres")
            .withCommand(command());
    container.start();
    return new PostgresInContainer(container);
  }

  private static String[] command() {
    var words = new ArrayList<>(List.of("postgres", "-c", "max_connections=400"));
    words.addAll(List.of("-c", "timezone=UTC"));
    PostgresKind.WITHOUT_CHECKPOINTS.forEach(
        (name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    return words.toArray(String[]::new);
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
  }

  @Override
  public String password() {
    return container.getPassword();
  }

  @Override
  public boolean isAlive() {
    return container.isRunning();
  }

  @Override
  public void stop() {
    container.stop();
  }
}
