package encore.bootstrap;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import encore.application.booking.Claim;
import encore.application.booking.SeatClaims;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.booking.PostgresBoxOffice;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.redis.testing.RedisServer;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A lease surrounds the work, and decides nothing. */
class LeaseIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RedisAtHand REDIS =
      new RedisAtHand(
          RedisServer.forThisBuild().url(),
          Map.of("encore.redis-claims.lease-ttl", "2s", "encore.redis-claims.lease-wait", "50ms"));
  private static final Duration SOON = Duration.ofSeconds(10);

  private final SeatClaims decider = new PersistentClaims(DATABASE.database()).conditionalUpdate();
  private final Hall hall = new SqlHalls(DATABASE.database()).hall();

  @Test
  void theLeaseBeginsBeforeTheTransactionAndEndsAfterTheCommit() {
    var claims =
        REDIS
            .claims()
            .lockAround(wish -> {
              assertThat(leases()).hasSize(2);
              assertThat(transitions()).isZero();
              var result = decider.claim(wish);
              assertThat(transitions()).isEqualTo(2);
              assertThat(leases()).hasSize(2);
              return result;
            });

    assertThat(claims.claim(claim(aBuyer(), hall, 1, 2))).isInstanceOf(Claim.Result.Won.class);

    Await.until("the lease is given back", SOON, () -> leases().isEmpty());
  }

  @Test
  void aFailureOfTheDeciderGivesTheLeaseBack() {
    var claims =
        REDIS
            .claims()
            .lockAround(_ -> {
              throw new IllegalStateException("on purpose");
            });

    assertThatIllegalStateException().isThrownBy(() -> claims.claim(claim(aBuyer(), hall, 1)));

    Await.until("the lease is given back", Duration.ofMillis(300), () -> leases().isEmpty());
  }

  @Test
  void whoseLeaseRanOutWhileHePausedLosesAndSellsNothingTwice() throws Exception {
    var anna = paused();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var annas = threads.submit(anna.claiming());
      anna.begun().await();
      Await.until("her lease has run out", SOON, () -> leases().isEmpty());

      var bens = REDIS.claims().lockAround(decider).claim(claim(aBuyer(), hall, 7));
      assertThat(bens).isInstanceOf(Claim.Result.Won.class);

      anna.goOn().countDown();
      assertThat(annas.get(10, TimeUnit.SECONDS)).isInstanceOf(Claim.Result.Lost.class);
      assertThat(transitions()).isEqualTo(1);
    }
  }

  @Test
  void whoIsNotServedInTimeGoesOnAndIsToldWhoHasTheSeat() throws Exception {
    var anna = paused();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var annas = threads.submit(anna.claiming());
      anna.begun().await();

      var bens = REDIS.claims().lockAround(decider).claim(claim(aBuyer(), hall, 7));
      assertThat(bens).isInstanceOf(Claim.Result.Won.class);

      anna.goOn().countDown();
      assertThat(annas.get(10, TimeUnit.SECONDS)).isInstanceOf(Claim.Result.Lost.class);
    }
  }

  private Paused paused() {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var claims =
        REDIS
            .claims()
            .lockAround(wish -> {
              begun.countDown();
              await(goOn);
              return decider.claim(wish);
            });
    return new Paused(() -> claims.claim(claim(aBuyer(), hall, 7)), begun, goOn);
  }

  private record Paused(
      Callable<Claim.Result> claiming, CountDownLatch begun, CountDownLatch goOn) {}

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> leases() {
    return REDIS.keys("lease", hall);
  }

  private int transitions() {
    return PostgresBoxOffice.transitions(DATABASE.database(), hall).size();
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
