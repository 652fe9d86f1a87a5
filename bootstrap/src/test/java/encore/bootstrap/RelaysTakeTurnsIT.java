package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.kafka.testing.KafkaServer;
import encore.persistence.support.Database;
import encore.testing.Form;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Two instances on one database: whoever sends, and however he stops, nothing is overtaken. */
class RelaysTakeTurnsIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int THINGS = 40;
  private static final int TURNS = Form.of(5, 12);

  private final String prefix = "turns-" + UUID.randomUUID() + "-";

  @Test
  void whenTheConnectionOfTheLocksIsShotDownAgainAndAgainNothingIsOvertaken() {
    try (var here = house(Map.of());
        var there = house(Map.of("encore.database.url", here.databaseUrl()))) {
      var servers = KafkaServer.forThisBuild().bootstrapServers();
      var news = new ToldNews(here.database(), servers, prefix);
      var over = new AtomicBoolean();
      var teller = Thread.ofVirtual().start(() -> tellUntil(over, here.database()));
      for (int turn = 0; turn < TURNS; turn++) {
        long before = news.published();
        assertThat(shootDown(there.database())).as("one owner or two").isBetween(0, 2);
        Await.until("somebody goes on", SOON, () -> news.published() > before + 200);
      }
      over.set(true);
      join(teller);
      news.awaitAll(SOON);
      news.areAllThereAndInOrder();
      assertThat(owners(here.database())).isEqualTo(4);
    }
  }

  @Test
  void whoLeavesHandsOverAtOnce() {
    try (var quiet = house(Map.of("encore.outbox.relay", "false"))) {
      var news =
          new ToldNews(quiet.database(), KafkaServer.forThisBuild().bootstrapServers(), prefix);
      var sameBooks = Map.of("encore.database.url", quiet.databaseUrl());
      var here = house(sameBooks);
      try (var _ = house(sameBooks)) {
        try (here) {
          tell(quiet.database(), 1);
          news.awaitAll(SOON);
        }
        tell(quiet.database(), 2);

        news.awaitAll(Duration.ofSeconds(5));
        news.areAllThereAndInOrder();
      }
    }
  }

  private static void tellUntil(AtomicBoolean over, Database database) {
    for (int version = 1; !over.get(); version++) {
      tell(database, version);
    }
  }

  private static void tell(Database database, int version) {
    var _ =
        database.inOne(() ->
            database
                .sql()
                .sql(
                    """
                    SELECT tell('thing', :prefix || n, :version, 'test.told.v1', 'thing-events', 'k' || n, '{}')
                      FROM generate_series(1, :things) AS n
                    """)
                .param("prefix", "thing-")
                .param("version", version)
                .param("things", THINGS)
                .query()
                .listOfRows());
  }

  private static int shootDown(Database database) {
    return database
        .sql()
        .sql("SELECT pg_terminate_backend(pid) FROM (" + OWNERS + ") AS owner")
        .query()
        .listOfRows()
        .size();
  }

  private static final String OWNERS =
      """
      SELECT DISTINCT pid
        FROM pg_locks
       WHERE locktype = 'advisory'
         AND classid = 36000024
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private static int owners(Database database) {
    return database
        .sql()
        .sql(OWNERS.replace("SELECT DISTINCT pid", "SELECT count(*)"))
        .query(Integer.class)
        .single();
  }

  private RunningHouse house(Map<String, String> more) {
    var settings = new HashMap<>(Map.of("encore.outbox.relay", "true"));
    settings.putAll(more);
    settings.put("encore.kafka.prefix", prefix);
    return RunningHouse.start(settings);
  }

  private static void join(Thread thread) {
    try {
      thread.join(SOON);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
