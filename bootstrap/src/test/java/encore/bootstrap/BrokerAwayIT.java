package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.kafka.testing.KafkaServer;
import encore.kafka.testing.Telegraph;
import encore.persistence.testing.PostgresServer;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker, or the database, is away while news are taken in. */
class BrokerAwayIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String prefix = "away-" + UUID.randomUUID() + "-";
  private final String thing = UUID.randomUUID().toString();

  @TempDir private Path directory;

  @Test
  void theHouseStartsWithoutABrokerAndHearsAllThatWasSaidWhileItWasFrozenOrDead() {
    int port = FreePorts.any();
    long before = System.nanoTime();
    try (var house = start(Map.of("encore.kafka.bootstrap-servers", "127.0.0.1:" + port))) {
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Form.atMost(SOON));
      var ear = house.part(Ear.class);
      try (var kafka = new OwnKafka(directory, port)) {
        try (var telegraph = new Telegraph(kafka.servers())) {
          var wired = new Wired(telegraph, prefix);
          telegraph.createTopic(wired.topic(), 2);
          wired.send(thing, 1);
          Await.until("heard at last", SOON, () -> ear.heard(thing).size() == 1);

          var frozen = kafka.freeze();
          assertThat(house.visitor().get("/api/concerts").status()).isEqualTo(200);
          frozen.close();
          wired.send(thing, 2);
          Await.until("heard after the frost", SOON, () -> ear.heard(thing).size() == 2);
        }
        kafka.kill();
        kafka.startAgain();
        try (var telegraph = new Telegraph(kafka.servers())) {
          new Wired(telegraph, prefix).send(thing, 3);
          Await.until("heard after the crash", SOON, () -> ear.heard(thing).size() == 3);
          assertThat(ear.heard(thing)).containsExactly(1L, 2L, 3L);
        }
      }
    }
  }

  @Test
  void withoutADatabaseNothingIsParkedAndNothingIsLost() {
    var data = directory.resolve("postgres");
    var server = PostgresServer.start(data, FreePorts.any(), Owner.thisJvm());
    try (var telegraph = new Telegraph(KafkaServer.forThisBuild().bootstrapServers());
        var house = start(Map.of("encore.database.url", server.url("postgres")))) {
      var wired = new Wired(telegraph, prefix);
      telegraph.createTopic(wired.topic(), 2);
      wired.send(thing, 1);
      var ear = house.part(Ear.class);
      Await.until("heard", SOON, () -> ear.heard(thing).size() == 1);

      server.stop();
      for (long version = 2; version <= 4; version++) {
        wired.send(thing, version);
      }
      Await.until(
          "it has tried in vain", SOON, () -> house.visitor().get("/api/concerts").status() == 503);
      server = PostgresServer.start(data, server.port(), Owner.thisJvm());

      Await.until("all is heard", SOON, () -> heard(ear) == 4);
      assertThat(ear.heard(thing)).containsExactly(1L, 2L, 3L, 4L);
      assertThat(
              house
                  .database()
                  .sql()
                  .sql("SELECT count(*) FROM parked_event")
                  .query(Integer.class)
                  .single())
          .isZero();
    } finally {
      server.stop();
    }
  }

  private int heard(Ear ear) {
    try {
      return ear.heard(thing).size();
    } catch (RuntimeException _) {
      return 0;
    }
  }

  private RunningHouse start(Map<String, String> more) {
    var settings = new java.util.HashMap<>(more);
    settings.put("encore.inbox.enabled", "true");
    settings.put("encore.kafka.prefix", prefix);
    return RunningHouse.start(
        LocalServers.forThisBuild(), settings, EncoreApplication.class, Ear.Listening.class);
  }
}
