package encore.bootstrap.load;

import encore.bootstrap.LocalServers;
import encore.bootstrap.SigningKey;
import encore.loadtest.LoadOptions;
import encore.loadtest.place.Look;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The process of a house; it ends when this one does. */
final class ChildHouse implements AutoCloseable {

  /** Seconds, on a machine that does nothing else. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final int port = FreePorts.any();
  private final Path home;
  private final Path key;
  private final Process process;

  /**
   * Begins to start.
   *
   * @param settings of the house, instead of its own
   */
  ChildHouse(Path home, LocalServers servers, LoadOptions options, Map<String, String> settings)
      throws IOException {
    this.home = home;
    this.key = SigningKey.keptIn(home);
    var command = new ProcessBuilder(words(settings));
    var environment = command.environment();
    environment.put("DATABASE_URL", servers.databaseUrl());
    environment.put("REDIS_URL", servers.redisUrl());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrapServers());
    environment.put("ENCORE_SIGNING_KEY", key.toAbsolutePath().toString());
    environment.put("ENCORE_EXEMPT_NETWORKS", "127.0.0.0/8,::1");
    environment.put("ENCORE_ADMIN_EMAIL", options.adminEmail());
    environment.put("ENCORE_ADMIN_PASSWORD", options.adminPassword());
    environment.put("ENCORE_CALLBACK_URL", url() + "/api/payments/webhooks/simulated");
    environment.put("PORT", Integer.toString(port));
    process = command.redirectErrorStream(true).redirectOutput(log().toFile()).start();
  }

  private static List<String> words(Map<String, String> settings) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words = new ArrayList<>(List.of(java, "-Xmx512m", "-cp"));
    words.add(System.getProperty("java.class.path"));
    words.add(ChildMain.class.getName());
    settings.entrySet().stream()
        .filter(setting -> setting.getKey().matches("(encore|logging|management)\\..*"))
        .filter(setting -> !setting.getKey().equals("encore.home"))
        .forEach(setting -> words.add("--" + setting.getKey() + "=" + setting.getValue()));
    return words;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Path key() {
    return key;
  }

  Path log() {
    return home.resolve("house.log");
  }

  void awaitReady() throws IOException {
    var look = new Look(url());
    boolean isDone = Await.within(PATIENCE, () -> !process.isAlive() || look.isOpen());
    if (!isDone || !process.isAlive()) {
      throw new IOException("the house did not start; its log: " + log());
    }
  }

  @Override
  public void close() {
    process.destroy();
    if (!Await.within(Duration.ofSeconds(20), () -> !process.isAlive())) {
      process.destroyForcibly();
    }
  }
}
