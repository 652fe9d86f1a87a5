package encore.bootstrap;

import encore.redis.testing.RedisServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** A Redis of one test, to do to it what nobody would do to one that others use. */
final class OwnRedis implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Path directory;
  private RedisServer server;

  OwnRedis(Path directory, int port) {
    this.directory = directory;
    this.server = RedisServer.start(directory, port, Owner.thisJvm());
  }

  String url() {
    return server.url();
  }

  void flush() {
    try (var client = RedisClient.create(url());
        var connection = client.connect()) {
      connection.sync().flushall();
    }
  }

  /** Without a word of farewell, and with nothing left but what was on the disk. */
  void kill() {
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
    server.stop();
    // It looks dead a moment before its sockets are closed.
    Await.until("its port is free", SOON, () -> FreePorts.isFree(server.port()));
  }

  /** Where it was: those who knew it come back by themselves. */
  void startAgain() {
    int port = server.port();
    server = RedisServer.start(directory, port, Owner.thisJvm());
    if (server.port() != port) {
      throw new IllegalStateException("somebody else has port " + port + " by now");
    }
  }

  /** It goes on existing and says nothing, until the returned is closed. */
  Frozen freeze() {
    long pid = pid();
    signal("STOP", pid);
    return () -> signal("CONT", pid);
  }

  interface Frozen extends AutoCloseable {
    @Override
    void close();
  }

  @Override
  public void close() {
    server.stop();
  }

  private long pid() {
    try (var client = RedisClient.create(url());
        var connection = client.connect()) {
      return connection
          .sync()
          .info("server")
          .lines()
          .filter(line -> line.startsWith("process_id:"))
          .map(line -> Long.parseLong(line.substring("process_id:".length()).strip()))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void signal(String name, long pid) {
    try {
      int exit = new ProcessBuilder("kill", "-s", name, Long.toString(pid)).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -s " + name + " gave " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
