package encore.kafka.testing;

import encore.testing.servers.RunningServer;
import org.testcontainers.kafka.KafkaContainer;

/** The same server from Docker, for those who have it. Ends with the JVM. */
record KafkaInContainer(KafkaContainer container) implements RunningServer {
  private static final int PORT = 9092;

  static KafkaInContainer start() {
    var container = new KafkaContainer("apache/kafka:4.2.0");
    container.start();
    return new KafkaInContainer(container);
  }

  @Override
  public String host() {
    return container.getHost();
  }

  @Override
  public int port() {
    return container.getMappedPort(PORT);
  }

  /** There is none. */
  @Override
  public String password() {
    return "";
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
