package encore.bootstrap;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Holds;
import encore.application.booking.SeatClaims;
import encore.persistence.booking.BookingPersistenceConfig;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.redis.testing.RedisServer;
import encore.testing.BoxOffice.Hall;
import encore.testing.Form;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The gate says no for the database, and is never wrong for longer than a second. */
class GateIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RedisAtHand REDIS =
      new RedisAtHand(RedisServer.forThisBuild().url(), Map.of());
  private static final Duration TRUST = Duration.ofSeconds(1);
  private static final Duration NOISE = Duration.ofMillis(900);

  private final Holds ungated = BookingPersistenceConfig.holdsOver(DATABASE.database());
  private final AtomicInteger decided = new AtomicInteger();
  private final SeatClaims decider = new PersistentClaims(DATABASE.database()).conditionalUpdate();
  private final SeatClaims gated =
      REDIS
          .claims()
          .gateBefore(wish -> {
            decided.incrementAndGet();
            return decider.claim(wish);
          });
  private final Hall hall = new SqlHalls(DATABASE.database()).hall();

  @Test
  void whoComesLateIsToldByTheGateAndNotByTheDatabase() throws Exception {
    var anna = claim(aBuyer(), hall, 3);
    var first = decider.claim(anna);
    gated.claim(claim(aBuyer(), hall, 3));
    awaitMarks(1);

    var results = race(200, _ -> () -> gated.claim(claim(aBuyer(), hall, 2, 3)));

    assertThat(first).isInstanceOf(Claim.Result.Won.class);
    assertThat(results).containsOnly(decider.claim(claim(aBuyer(), hall, 3)));
    assertThat(decided.get()).isLessThan(10);
  }

  @Test
  void aWrongNoHealsWithinASecond() {
    var anna = claim(aBuyer(), hall, 1, 2);
    gated.claim(anna);
    awaitMarks(2);

    // As if the news of it had never reached Redis.
    ungated.release(anna.terms().id(), anna.terms().buyer());
    long released = System.nanoTime();

    assertThat(gated.claim(claim(aBuyer(), hall, 1))).isInstanceOf(Claim.Result.Lost.class);
    Await.until("the gate opens by itself", TRUST.plus(NOISE), () -> isWon(1));
    assertThat(Duration.ofNanos(System.nanoTime() - released))
        .isLessThan(Form.atMost(TRUST.plus(NOISE)));
  }

  @Test
  void manyWhoAskAllTheTimeDoNotKeepAWrongNoAlive() throws Exception {
    var anna = claim(aBuyer(), hall, 5);
    gated.claim(anna);
    awaitMarks(1);
    ungated.release(anna.terms().id(), anna.terms().buyer());
    long deadline = System.nanoTime() + Form.atMost(TRUST.plus(NOISE)).toNanos();

    var won = race(16, _ -> () -> wonBefore(deadline));

    assertThat(won.stream().filter(each -> each)).hasSize(1);
  }

  private boolean wonBefore(long deadline) {
    while (System.nanoTime() < deadline) {
      if (isWon(5)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWon(int seat) {
    return gated.claim(claim(aBuyer(), hall, seat)) instanceof Claim.Result.Won;
  }

  private void awaitMarks(int count) {
    Await.until("marks", TRUST, () -> REDIS.keys("mark", hall).size() == count);
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
