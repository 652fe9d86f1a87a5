package encore.kafka.testing;

import encore.testing.servers.BuildDirectory;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import encore.testing.servers.RunningServer;
import encore.testing.servers.WatchedServer;
import java.nio.file.Path;

/** A running Kafka of one broker that keeps its topics and offsets over restarts. */
public final class KafkaServer {
  private final RunningServer server;

  private KafkaServer(RunningServer server) {
    this.server = server;
  }

  public static KafkaServer start(Path directory, int preferredPort, Owner owner) {
    return new KafkaServer(WatchedServer.start(directory, preferredPort, owner, new KafkaKind()));
  }

  /** Stops what a dead owner may have left running on this directory. */
  public static void stopLeftover(Path directory) {
    WatchedServer.stopLeftover(directory, new KafkaKind());
  }

  /** The one that all tests of this build share. */
  public static KafkaServer forThisBuild() {
    return Shared.SERVER;
  }

  public String bootstrapServers() {
    return server.host() + ":" + server.port();
  }

  public int port() {
    return server.port();
  }

  public boolean isAlive() {
    return server.isAlive();
  }

  /** Of one that was started here, to do to it what nobody would do to one that others use. */
  public long pid() {
    if (server instanceof WatchedServer own) {
      return own.pid();
    }
    throw new IllegalStateException("it runs in a container");
  }

  public void stop() {
    server.stop();
  }

  /** Started at first use. */
  private static final class Shared {
    static final KafkaServer SERVER =
        RunningServer.inContainers()
            ? new KafkaServer(KafkaInContainer.start())
            : start(BuildDirectory.of("kafka"), FreePorts.any(), Owner.thisBuild());
  }
}
