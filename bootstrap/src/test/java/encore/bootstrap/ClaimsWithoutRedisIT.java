package encore.bootstrap;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.SeatClaims;
import encore.persistence.support.TestDatabase;
import encore.redis.booking.RedisClaims;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import encore.testing.Form;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever Redis does, seats are sold, each once, and hardly anybody waits for it. */
class ClaimsWithoutRedisIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Duration SOON = Duration.ofSeconds(10);

  private enum Strategy {
    REDIS_LOCK(RedisClaims::lockAround),
    REDIS_GATE(RedisClaims::gateBefore);

    private final BiFunction<RedisClaims, SeatClaims, SeatClaims> claims;

    Strategy(BiFunction<RedisClaims, SeatClaims, SeatClaims> claims) {
      this.claims = claims;
    }
  }

  @TempDir private Path directory;
  private OwnRedis server;
  private RedisAtHand redis;

  @BeforeEach
  void aRedisOfOurOwn() {
    server = new OwnRedis(directory.resolve("redis"), FreePorts.any());
    redis = new RedisAtHand(server.url(), Map.of());
  }

  @AfterEach
  void close() {
    redis.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void aCrowdNoticesNothingWhenRedisIsFlushedKilledAndStartedAgain(Strategy strategy)
      throws Exception {
    var office = office(strategy);
    var hall = office.hall();
    var over = new AtomicBoolean();

    var results =
        race(
                12,
                runner ->
                    runner == 0
                        ? () -> disturb(strategy, over)
                        : () -> claimUntil(over, office, hall, new Random(runner)))
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(results).filteredOn(Claim.Result.Won.class::isInstance).hasSizeGreaterThan(20);
    assertThat(results)
        .filteredOn(Claim.Result.Won.class::isInstance)
        .hasSize(office.bookingsOf(hall));
    BookKeeping.isSound(office.transitions(hall));
  }

  @ParameterizedTest
  @EnumSource
  void aFrozenRedisHoldsUpHardlyAnybody(Strategy strategy) {
    var office = office(strategy);
    office.claims().claim(claim(aBuyer(), office.hall(), 1));
    double before = redis.bypassed(strategy.name());
    var hall = office.hall();
    int claims = 300;

    var frozen = server.freeze();
    try {
      long started = System.nanoTime();
      for (int i = 0; i < claims; i++) {
        var result = office.claims().claim(claim(aBuyer(), hall, i % 12 + 1));
        assertThat(result).isInstanceOf(i < 12 ? Claim.Result.Won.class : Claim.Result.Lost.class);
      }
      // If each had waited for an answer it would have been 45 s.
      assertThat(Duration.ofNanos(System.nanoTime() - started))
          .isLessThan(Form.atMost(Duration.ofSeconds(5)));
    } finally {
      frozen.close();
    }

    assertThat(redis.bypassed(strategy.name()) - before).isEqualTo(claims);
    // What it was asked before it froze it does now, and then the undoing of it.
    Await.until(
        "no lease is left", Duration.ofSeconds(2), () -> redis.keys("lease", hall).isEmpty());
    Await.until("Redis is asked again", SOON, () -> isAsked(office, strategy));
  }

  @ParameterizedTest
  @EnumSource
  void withARedisThatIsFullOrHoldsSomebodyElsesDataClaimsGoOn(Strategy strategy) {
    var office = office(strategy);
    var hall = office.hall();
    for (var kind : List.of("lease", "mark")) {
      var key = "encore:%s:{%s}:%d".formatted(kind, hall.schedule().value(), id(hall, 1));
      redis.look().lpush(key, "not ours");
    }

    assertThat(office.claims().claim(claim(aBuyer(), hall, 1)))
        .isInstanceOf(Claim.Result.Won.class);

    redis.look().configSet("maxmemory", "1");
    assertThat(office.claims().claim(claim(aBuyer(), hall, 2)))
        .isInstanceOf(Claim.Result.Won.class);
    assertThat(office.claims().claim(claim(aBuyer(), hall, 2)))
        .isInstanceOf(Claim.Result.Lost.class);
  }

  private RedisBoxOffice office(Strategy strategy) {
    var office = new RedisBoxOffice(DATABASE, redis, strategy.claims);
    office.letClockRun();
    return office;
  }

  private boolean isAsked(RedisBoxOffice office, Strategy strategy) {
    double before = redis.bypassed(strategy.name());
    office.claims().claim(claim(aBuyer(), office.hall(), 1));
    return redis.bypassed(strategy.name()) == before;
  }

  private List<Claim.Result> disturb(Strategy strategy, AtomicBoolean over) {
    try {
      server.flush();
      double before = redis.bypassed(strategy.name());
      server.kill();
      Await.until("it is missed", SOON, () -> redis.bypassed(strategy.name()) > before + 20);
      server.startAgain();
      server.flush();
      return List.of();
    } finally {
      over.set(true);
    }
  }

  private static List<Claim.Result> claimUntil(
      AtomicBoolean over, RedisBoxOffice office, Hall hall, Random chance) {
    var results = new ArrayList<Claim.Result>();
    while (!over.get() || results.size() < 50) {
      var ttl = Duration.ofMillis(chance.nextInt(1, 20));
      int first = chance.nextInt(12) + 1;
      var wish = claim(aBuyer(), hall, ttl, first, first % 12 + 1);
      results.add(office.claims().claim(wish));
    }
    return results;
  }

  private static long id(Hall hall, int number) {
    return hall.seat(number).id().value();
  }
}
