package encore.bootstrap;

import encore.kafka.testing.KafkaServer;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import encore.testing.servers.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** A Kafka of one test, to do to it what nobody would do to one that others use. */
final class OwnKafka implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Path directory;
  private final int port;
  private KafkaServer server;

  OwnKafka(Path directory, int port) {
    this.directory = directory;
    this.port = port;
    this.server = KafkaServer.start(directory, port, Owner.thisJvm());
    if (server.port() != port) {
      throw new IllegalStateException("somebody else has port " + port);
    }
  }

  String bootstrapServers() {
    return server.bootstrapServers();
  }

  /** Without a word of farewell. */
  void kill() {
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
    server.stop();
    Await.until("its port is free", SOON, () -> FreePorts.isFree(port));
  }

  void startAgain() {
    server = KafkaServer.start(directory, port, Owner.thisJvm());
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

  /** The Java of this directory, not the shell that watches it. */
  private long pid() {
    return ProcessHandle.allProcesses()
        .filter(process -> Processes.isAlive(process.pid()))
        .filter(process -> isBroker(Processes.commandLine(process.pid())))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  private boolean isBroker(String command) {
    return command.contains("/bin/java ")
        && !command.contains("watchdog")
        && command.contains("KafkaServerMain")
        && command.contains(directory.toString());
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
