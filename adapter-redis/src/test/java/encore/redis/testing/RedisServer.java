package encore.redis.testing;

import encore.testing.servers.BuildDirectory;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import encore.testing.servers.RunningServer;
import encore.testing.servers.WatchedServer;
import java.nio.file.Path;

/** A running Redis that keeps its data over restarts and evicts nothing. */
public final class RedisServer {
  private final RunningServer server;

  private RedisServer(RunningServer server) {
    this.server = server;
  }

  public static RedisServer start(Path directory, int preferredPort, Owner owner) {
    return new RedisServer(WatchedServer.start(directory, preferredPort, owner, new RedisKind()));
  }

  /** Stops what a dead owner may have left running on this directory. */
  public static void stopLeftover(Path directory) {
    WatchedServer.stopLeftover(directory, new RedisKind());
  }

  /** The one that all tests of this JVM share: nobody else's keys are in it. */
  public static RedisServer forThisBuild() {
    return Shared.SERVER;
  }

  /** With the password in it. */
  public String url() {
    return "redis://:%s@%s:%d".formatted(password(), server.host(), port());
  }

  public String password() {
    return server.password();
  }

  public int port() {
    return server.port();
  }

  public boolean isAlive() {
    return server.isAlive();
  }

  public void stop() {
    server.stop();
  }

  /** Started at first use. */
  private static final class Shared {
    static final RedisServer SERVER =
        RunningServer.inContainers()
            ? new RedisServer(RedisInContainer.start())
            : start(BuildDirectory.ofThisJvm("redis"), FreePorts.any(), Owner.thisBuild());
  }
}
