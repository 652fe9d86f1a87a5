package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house of its own process is killed while it promises coupons: it keeps what it promised. */
class PromisesSurviveAKillIT {

  private static final int QUOTA = 450;
  private static final int FANS = 700;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir private Path directory;
  private final int port = FreePorts.any();
  private volatile Process victim = new ProcessBuilder("true").start();

  PromisesSurviveAKillIT() throws IOException {}

  @Test
  void whoWasPromisedAnAnswerHasItFromTheHouseThatComesBack() throws Exception {
    // The books alone: this one would serve those of the other.
    try (var house =
        RunningHouse.start(
            Map.of("encore.coupon.requests.patience", "5m", "encore.coupon.issue.way", "async"))) {
      victim = started(house.databaseUrl());
      awaitReady();
      var rush = new PromisedRush(house, this::url, QUOTA);
      var ends = rush.run(FANS, () -> killInTheMiddle(house, rush));
      rush.assertSound(ends);
    } finally {
      victim.destroy();
      victim.waitFor();
    }
  }

  private void killInTheMiddle(RunningHouse house, PromisedRush rush) {
    Await.until("some were promised", PATIENCE, () -> rush.accepted.get() > 50);
    victim.destroyForcibly();
    Await.until("it is dead", PATIENCE, () -> !victim.isAlive());
    assertThat(rush.accepted.get()).as("killed in the middle").isLessThan(FANS);
    victim = started(house.databaseUrl());
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private void awaitReady() {
    var visitor = new Visitor(url());
    Await.until("ready", PATIENCE, () -> !victim.isAlive() || isReady(visitor));
  }

  private static boolean isReady(Visitor visitor) {
    try {
      return visitor.get("/actuator/health/readiness").status() == 200;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  /** The same house in another process: on the same database, with the same key. */
  private Process started(String database) {
    try {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var command =
          new ProcessBuilder(
              java,
              "-Xmx300m",
              "-cp",
              System.getProperty("java.class.path"),
              EncoreApplication.class.getName(),
              "--encore.kafka.prefix=killed-" + port + "-");
      var servers = LocalServers.forThisBuild();
      command.environment().put("DATABASE_URL", database);
      command.environment().put("REDIS_URL", servers.redisUrl());
      command.environment().put("KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrapServers());
      command.environment().put("ENCORE_SIGNING_KEY", SigningKey.pem());
      command.environment().put("ENCORE_EXEMPT_NETWORKS", "127.0.0.0/8,::1");
      command.environment().put("PORT", Integer.toString(port));
      return command
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("log").toFile())
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
