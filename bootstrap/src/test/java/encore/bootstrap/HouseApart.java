package encore.bootstrap;

import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A house in a process of its own, to be killed and started again: same books, same key. */
final class HouseApart implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final int port = FreePorts.any();
  private final Path directory;
  private final String database;
  private final Map<String, String> settings;
  private volatile Process process;

  /**
   * @param directory for its log
   */
  HouseApart(Path directory, String database, Map<String, String> settings) {
    this.directory = directory;
    this.database = database;
    this.settings = settings;
    this.process = start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void awaitReady() {
    var visitor = new Visitor(url());
    Await.until("ready", PATIENCE, () -> !process.isAlive() || isReady(visitor));
  }

  private static boolean isReady(Visitor visitor) {
    try {
      return visitor.get("/actuator/health/readiness").status() == 200;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  /** Without a word of farewell. */
  void kill() {
    process.destroyForcibly();
    Await.until("it is dead", PATIENCE, () -> !process.isAlive());
  }

  void startAgain() {
    process = start();
  }

  @Override
  public void close() {
    kill();
  }

  private Process start() {
    try {
      var command = new ProcessBuilder(words());
      var servers = LocalServers.forThisBuild();
      command.environment().put("DATABASE_URL", database);
      command.environment().put("REDIS_URL", servers.redisUrl());
      command.environment().put("KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrapServers());
      command.environment().put("ENCORE_SIGNING_KEY", SigningKey.pem());
      command.environment().put("ENCORE_EXEMPT_NETWORKS", "127.0.0.0/8,::1");
      command.environment().put("PORT", Integer.toString(port));
      return command
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("log-" + port).toFile())
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> words() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words = new ArrayList<>(List.of(java, "-Xmx300m"));
    // It lives for a few seconds: what it would gain from the other compiler it pays for before.
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    words.add(System.getProperty("java.class.path"));
    words.add(EncoreApplication.class.getName());
    words.add("--encore.kafka.prefix=apart-" + port + "-");
    settings.forEach((name, value) -> words.add("--" + name + "=" + value));
    return words;
  }
}
