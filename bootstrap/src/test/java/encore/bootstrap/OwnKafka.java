package encore.bootstrap;

import encore.kafka.testing.KafkaServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** A Kafka of one test, to do to it what nobody would do to one that others use. */
final class OwnKafka implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Path directory;
  private KafkaServer server;

  OwnKafka(Path directory) {
    this(directory, FreePorts.any());
  }

  /** Where somebody looks for it already. */
  OwnKafka(Path directory, int port) {
    this.directory = directory;
    this.server = startAt(port);
  }

  String servers() {
    return server.bootstrapServers();
  }

  /** Without a word of farewell. */
  void kill() {
    ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
    server.stop();
    Await.until(
        "its ports are free",
        SOON,
        () -> FreePorts.isFree(server.port()) && FreePorts.isFree(server.port() + 1));
  }

  /** Where it was: those who knew it come back by themselves. */
  void startAgain() {
    server = startAt(server.port());
  }

  private KafkaServer startAt(int port) {
    var started = KafkaServer.start(directory, port, Owner.thisJvm());
    if (started.port() != port) {
      throw new IllegalStateException("somebody else has port " + port);
    }
    return started;
  }

  /** It goes on existing and says nothing, until the returned is closed. */
  Frozen freeze() {
    long pid = server.pid();
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
