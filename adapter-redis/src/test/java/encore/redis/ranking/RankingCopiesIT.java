package encore.redis.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingViews.Board;
import encore.application.ranking.RankingViews.Place;
import encore.application.ranking.Window;
import encore.application.shared.Unavailable;
import encore.redis.support.RedisConfig;
import encore.redis.support.RedisScripts;
import encore.redis.testing.RedisServer;
import encore.testing.Race;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The ranking over a Redis that is emptied and killed; the database is played by the test. */
class RankingCopiesIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00.123456Z");
  private static final Place BEST = new Place(new UUID(9, 9), "A \"night\"", "밴드", 12);
  private static final Place SECOND = new Place(new UUID(2, 2), "B", "Two", 3);
  private static final Place EQUAL = new Place(new UUID(1, 1), "C", "Three", 3);
  private static final Board PRODUCTS =
      new Board(NOON, NOON, List.of(new Place(new UUID(3, 3), "Light stick", "", 7)));
  private static final Board BOARD =
      new Board(NOON.minusSeconds(3_600), NOON, List.of(BEST, SECOND, EQUAL));

  @TempDir private Path directory;
  private final AtomicInteger loads = new AtomicInteger();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private volatile Board truth = BOARD;
  private RedisServer server = RedisServer.forThisBuild();

  @BeforeEach
  void open() {
    server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    var settings =
        Map.<String, Object>of("encore.redis.url", server.url(), "encore.redis.timeout", "1s");
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.register(RedisConfig.class);
    context.refresh();
    Await.until("Redis answers", SOON, () -> isRefreshed(views(Duration.ofMillis(1))));
    flush();
    loads.set(0);
  }

  @AfterEach
  void close() {
    context.close();
    server.stop();
  }

  @Test
  void aCopyIsWhatWasCopiedAndCostsTheDatabaseNothing() {
    views(Duration.ofMillis(1)).refresh();
    int before = loads.get();

    var another = views(Duration.ofMillis(1));
    assertThat(another.top(ItemKind.CONCERT, Window.DAY)).isEqualTo(BOARD);
    assertThat(another.top(ItemKind.PRODUCT, Window.THREE_DAYS)).isEqualTo(PRODUCTS);
    assertThat(loads).hasValue(before);
  }

  @Test
  void aRefreshReadsOnlyWhenSomethingChanged() {
    var views = views(Duration.ofSeconds(30));
    views.refresh();
    views.refresh();
    assertThat(loads).hasValue(2 * Window.values().length);

    views.changed();
    views.refresh();

    assertThat(loads).hasValue(4 * Window.values().length);
  }

  @Test
  void anOlderBoardNeverTakesThePlaceOfANewerOne() {
    views(Duration.ofMillis(1)).refresh();
    truth = new Board(BOARD.since(), NOON.minusMillis(1), List.of());
    views(Duration.ofMillis(1)).refresh();
    assertThat(views(Duration.ofMillis(1)).top(ItemKind.CONCERT, Window.HOUR)).isEqualTo(BOARD);

    truth = new Board(BOARD.since(), NOON.plusMillis(1), List.of(EQUAL));
    views(Duration.ofMillis(1)).refresh();

    assertThat(views(Duration.ofMillis(1)).top(ItemKind.CONCERT, Window.HOUR)).isEqualTo(truth);
  }

  @Test
  void aBoardWithoutPlacesIsACopyToo() {
    truth = new Board(BOARD.since(), NOON, List.of());
    views(Duration.ofMillis(1)).refresh();
    int before = loads.get();

    assertThat(views(Duration.ofMillis(1)).top(ItemKind.CONCERT, Window.HOUR)).isEqualTo(truth);
    assertThat(loads).hasValue(before);
  }

  @Test
  void emptiedItIsReadFromTheDatabaseAndThenThereAgain() {
    var views = views(Duration.ofMillis(1));
    views.refresh();
    flush();
    int before = loads.get();
    assertThat(views.top(ItemKind.CONCERT, Window.DAY)).isEqualTo(BOARD);
    assertThat(loads.get()).isGreaterThan(before);

    views.changed();
    views.refresh();
    int after = loads.get();
    assertThat(views(Duration.ofMillis(1)).top(ItemKind.CONCERT, Window.DAY)).isEqualTo(BOARD);
    assertThat(loads).hasValue(after);
  }

  @Test
  void awayItIsReadFromTheDatabaseAndTheRefreshSaysSoAndCatchesUp() {
    var views = views(Duration.ofMillis(1));
    server.stop();

    assertThat(views.top(ItemKind.CONCERT, Window.DAY)).isEqualTo(BOARD);
    assertThatThrownBy(views::refresh).isInstanceOf(Unavailable.class);

    server = RedisServer.start(directory, server.port(), Owner.thisJvm());
    Await.until("the copy is back", SOON, () -> isRefreshed(views));
  }

  @Test
  void aCopyThatNobodyMakesNewEnds() {
    views(Duration.ofMillis(20)).refresh();

    Await.until(
        "its life is over",
        SOON,
        () -> {
          int before = loads.get();
          views(Duration.ofMillis(20)).top(ItemKind.CONCERT, Window.DAY);
          return loads.get() > before;
        });
  }

  @Test
  void fewReadTheDatabaseAtOnceAndManyWhoAskTheSameAreOne() throws Exception {
    var gate = new CountDownLatch(1);
    var inside = new AtomicInteger();
    var views =
        new CopiedRankingViews(
            (_, _) -> {
              inside.incrementAndGet();
              awaited(gate);
              return BOARD;
            },
            shared(Duration.ofSeconds(10)),
            limits(Duration.ofSeconds(10)),
            new SimpleMeterRegistry());
    var refused = new AtomicInteger();

    Race.race(
        31,
        n ->
            () -> {
              if (n == 30) {
                Await.until(
                    "two are inside, the third is sent away", SOON, () -> refused.get() > 0);
                gate.countDown();
                return true;
              }
              try {
                views.top(ItemKind.CONCERT, Window.values()[n % 3]);
              } catch (Unavailable e) {
                refused.incrementAndGet();
              }
              return true;
            });

    assertThat(inside.get()).isBetween(2, 3);
  }

  private static void awaited(CountDownLatch gate) {
    try {
      if (!gate.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody was sent away");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isRefreshed(CopiedRankingViews views) {
    try {
      views.changed();
      views.refresh();
      return true;
    } catch (Unavailable e) {
      return false;
    }
  }

  /** Another instance. */
  private CopiedRankingViews views(Duration maxAge) {
    var limits = limits(maxAge);
    return new CopiedRankingViews(
        (kind, _) -> {
          loads.incrementAndGet();
          return kind == ItemKind.PRODUCT ? PRODUCTS : truth;
        },
        shared(limits.copyTtl()),
        limits,
        new SimpleMeterRegistry());
  }

  private static RedisRankingProperties limits(Duration maxAge) {
    // 20 ms: for who wants to see one end.
    var life = maxAge.toMillis() == 20 ? Duration.ofMillis(300) : Duration.ofMinutes(5);
    return new RedisRankingProperties("test", maxAge, life, 2);
  }

  private SharedBoards shared(Duration life) {
    return new SharedBoards(context.getBean(RedisScripts.class), new Keys("test"), life);
  }

  private void flush() {
    try (var client = RedisClient.create(server.url());
        var connection = client.connect()) {
      connection.sync().flushall();
    }
  }
}
