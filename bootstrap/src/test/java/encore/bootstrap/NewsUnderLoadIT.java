package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.kafka.testing.KafkaServer;
import encore.persistence.support.Database;
import encore.testing.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How fast news leave. The figures of docs/events.md: {@code -Dencore.news.backlog=100000
 * -Dencore.news.rate=1000 -Dencore.news.seconds=30}; they are left in {@code target/news.md}.
 */
class NewsUnderLoadIT {

  private static final int BACKLOG = Integer.getInteger("encore.news.backlog", 20_000);
  private static final int RATE = Integer.getInteger("encore.news.rate", 300);
  private static final int SECONDS = Integer.getInteger("encore.news.seconds", 5);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int THINGS = 1_000;

  private final String prefix = "load-" + UUID.randomUUID() + "-";
  private final AtomicInteger next = new AtomicInteger();

  @Test
  void aLongBacklogIsSentWithinAMinute() throws IOException {
    try (var quiet = house(Map.of("encore.outbox.relay", "false"))) {
      IntStream.rangeClosed(1, BACKLOG / THINGS)
          .forEach(version -> tell(quiet.database(), version, THINGS));
      var news = news(quiet.database());
      assertThat(news.pending()).isEqualTo(BACKLOG / THINGS * THINGS);

      long began = System.nanoTime();
      try (var loud = house(Map.of("encore.database.url", quiet.databaseUrl()))) {
        news = news(loud.database());
        news.awaitAll(MINUTE);
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        note(
            "%d news waited; all sent %d ms after the house began to start"
                .formatted(BACKLOG, millis));
        news.areAllThereAndInOrder();
      }
    }
  }

  /** The slowest of a hundred, too, where the machine does nothing else: in the long form. */
  @Test
  void underLoadNewsAreInKafkaWithinASecond() throws Exception {
    try (var house = house(Map.of())) {
      warmUp(house.database());
      long began = System.currentTimeMillis();
      rush(house.database());
      var news = news(house.database());
      news.awaitAll(MINUTE);

      var waits = waits(house.database(), began);
      note("%s, from the change to the mark after the acknowledgement".formatted(waits));
      assertThat(waits.p50()).isLessThan(1_000);
      assertThat(waits.p99()).isLessThan(Form.of(10_000, 1_000));
      news.areAllThereAndInOrder();
    }
  }

  private record Waits(long news, double perSecond, long p50, long p95, long p99, long max) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d news, %.0f/s: p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms",
          news,
          perSecond,
          p50,
          p95,
          p99,
          max);
    }
  }

  private Waits waits(Database database, long sinceMillis) {
    return database
        .sql()
        .sql(
            """
            SELECT count(*) AS news,
                   count(*) / extract(epoch FROM max(created_at) - min(created_at)) AS per_second,
                   percentile_disc(ARRAY[0.5, 0.95, 0.99, 1]) WITHIN GROUP (
                     ORDER BY (extract(epoch FROM published_at - created_at) * 1000)::int) AS waits
              FROM outbox
             WHERE created_at > to_timestamp(:since / 1000.0)
            """)
        .param("since", sinceMillis)
        .query((row, _) -> {
          var waits = (Integer[]) row.getArray("waits").getArray();
          return new Waits(
              row.getLong("news"),
              row.getDouble("per_second"),
              waits[0],
              waits[1],
              waits[2],
              waits[3]);
        })
        .single();
  }

  private void warmUp(Database database) {
    for (int i = 0; i < 200; i++) {
      tellOne(database);
    }
    news(database).awaitAll(MINUTE);
  }

  /**
   * So many transactions a second, each with one piece of news, on time whatever became of others.
   */
  private void rush(Database database) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (long i = 0; i < (long) RATE * SECONDS; i++) {
        long due = start + i * 1_000_000_000L / RATE;
        LockSupport.parkNanos(due - System.nanoTime());
        threads.execute(() -> tellOne(database));
      }
    }
  }

  private void tellOne(Database database) {
    tell(database, 1, 1);
  }

  private void tell(Database database, int version, int things) {
    int first = things == 1 ? next.addAndGet(1) + THINGS : 1;
    var _ =
        database.inOne(() ->
            database
                .sql()
                .sql(
                    """
                    SELECT tell('thing', n::text, :version, 'test.told.v1', 'thing-events', n::text,
                                jsonb_build_object('about', repeat('x', 300)))
                      FROM generate_series(:first, :last) AS n
                    """)
                .param("version", version)
                .param("first", first)
                .param("last", first + things - 1)
                .query()
                .listOfRows());
  }

  private ToldNews news(Database database) {
    return new ToldNews(database, KafkaServer.forThisBuild().bootstrapServers(), prefix);
  }

  private RunningHouse house(Map<String, String> more) {
    var settings = new HashMap<>(Map.of("encore.outbox.relay", "true"));
    settings.putAll(more);
    settings.put("encore.kafka.prefix", prefix);
    return RunningHouse.start(settings);
  }

  private static void note(String line) throws IOException {
    var file = Path.of("target", "news.md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
