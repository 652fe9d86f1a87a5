package encore.redis.testing;

import encore.testing.servers.RunningServer;
import org.testcontainers.containers.GenericContainer;

/** The same server from Docker, for those who have it. Ends with the JVM. */
record RedisInContainer(GenericContainer<?> container) implements RunningServer {
  private static final int PORT = 6379;
  private static final String PASSWORD = "encore";

  // Stopped by stop(), or by Testcontainers when the JVM is gone.
  @SuppressWarnings("resource")
  static RedisInContainer start() {
    var container =
        new GenericContainer<>("redis:7-alpine")
            .withExposedPorts(PORT)
            .withCommand("redis-server", "--appendonly", "yes", "--requirepass", PASSWORD);
    container.start();
    return new RedisInContainer(container);
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return container.getMappedPort(PORT);
  }

  @Override
  public String password() {
    return PASSWORD;
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
