package encore.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped: started as an operator would, with servers named by the environment. */
class TheJarIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path JAR = Path.of(System.getProperty("encore.jar"));

  @TempDir private Path directory;

  @Test
  void theJarHoldsNothingOfTheServersOfTheDemoAndNothingOfTheTests() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .anyMatch(name -> name.contains("adapter-persistence"))
          .noneMatch(name -> name.matches(".*(embedded|zonky|kafka_2|junit|archunit|-tests).*"))
          .noneMatch(name -> name.contains("encore/bootstrap/demo"));
    }
  }

  @Test
  void theJarServesOverRealServersLogsInJsonAndEndsWhenAsked() throws Exception {
    int port = FreePorts.any();
    var log = directory.resolve("log");
    var process = start(LocalServers.forThisBuild(), port, log);
    try {
      var visitor = new Visitor(URI.create("http://127.0.0.1:" + port));
      Await.until("ready", PATIENCE, () -> !process.isAlive() || isReady(visitor));

      assertThat(visitor.get("/api/concerts").json().get("items")).isEmpty();
      assertThat(visitor.get("/actuator/health/dependencies").status()).isEqualTo(200);
      assertThat(visitor.post("/api/dev/tokens", "{\"email\":\"a@example.com\"}").status())
          .isEqualTo(404);
      assertThat(visitor.get("/.well-known/jwks.json").json().get("keys")).hasSize(1);
      assertThat(visitor.post("/api/bookings/start", "{}").status()).isEqualTo(401);
      assertThat(visitor.get("/actuator/env").status()).isEqualTo(404);
      assertThat(packingOfPages(port)).hasValue("zstd");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(log, UTF_8)).isNotEmpty().allMatch(line -> line.startsWith("{"));
  }

  private static Process start(LocalServers servers, int port, Path log) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ProcessBuilder(java, "-Xmx256m", "-jar", JAR.toString());
    command.environment().put("DATABASE_URL", servers.databaseUrl());
    command.environment().put("REDIS_URL", servers.redisUrl());
    command.environment().put("KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrapServers());
    command.environment().put("ENCORE_SIGNING_KEY", SigningKey.pem());
    command.environment().put("PORT", Integer.toString(port));
    return command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** The smallest is made by native code, which a jar has to ask for. */
  private static Optional<String> packingOfPages(int port) throws Exception {
    var page =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("Accept-Encoding", "gzip, zstd")
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(page, BodyHandlers.discarding()).headers().firstValue("Content-Encoding");
    }
  }

  private static boolean isReady(Visitor visitor) {
    try {
      return visitor.get("/actuator/health/readiness").status() == 200;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }
}
