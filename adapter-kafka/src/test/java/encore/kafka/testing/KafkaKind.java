package encore.kafka.testing;

import encore.testing.servers.Launch;
import encore.testing.servers.ServerDirectory;
import encore.testing.servers.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a Kafka broker is started and recognised. */
final class KafkaKind implements ServerKind {
  @Override
  public String name() {
    return "Kafka";
  }

  /** The controller takes the second. */
  @Override
  public int ports() {
    return 2;
  }

  @Override
  public void prepare(ServerDirectory directory, String password) {
    try {
      Files.createDirectories(directory.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Launch launch(ServerDirectory directory, int port, String password) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=kafka-server-logback.xml",
            "-Dlog4j2.configurationFile=kafka-server-log4j2.xml",
            KafkaServerMain.class.getName(),
            directory.data().toString(),
            Integer.toString(port));
    // Too long for a command line that is to be read by people and by ServerNotes.
    return new Launch(command, Map.of("CLASSPATH", classPath()));
  }

  /**
   * The log begins anew with each start and the broker says so only when the port is its own, so
   * nobody has to ask it. A client here would also fill the log of whoever starts us.
   */
  @Override
  public boolean answers(ServerDirectory directory, int port, String password) {
    try (var lines = Files.lines(directory.log(), StandardCharsets.ISO_8859_1)) {
      return lines.anyMatch((KafkaServerMain.READY + " " + port)::equals);
    } catch (IOException _) {
      return false;
    }
  }

  /** Surefire starts its JVM with a jar that only points to the real class path. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
