package encore.persistence.testing;

import encore.testing.servers.RunningServer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same server from Docker, for those who have it. Ends with the JVM. */
record PostgresInContainer(PostgreSQLContainer container) implements RunningServer {

  static PostgresInContainer start() {
    var container =
        new PostgreSQLContainer("postgres:18-alpine")
            .withUsername(PostgresKind.USER)
            .withPassword(PostgresKind.USER)
            .withDatabaseName("postgres")
            .withCommand("postgres", "-c", "max_connections=400", "-c", "timezone=UTC");
    container.start();
    return new PostgresInContainer(container);
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
