package encore.redis.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.booking.Booking;
import encore.redis.support.Leases;
import encore.testing.BoxOffice.Hall;
import encore.testing.Halls;
import encore.testing.servers.Await;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the scripts of leases promise. */
class LeasesIT {

  private static final RedisInUse REDIS = new RedisInUse();
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Hall hall = Halls.ofTwelve(1, Instant.EPOCH);
  private final Counter bypassed = new SimpleMeterRegistry().counter("bypassed");
  private final Counter unleased = new SimpleMeterRegistry().counter("unleased");
  private final Leases leases =
      new Leases(
          REDIS.scripts(),
          new Leases.Limits(Duration.ofSeconds(30), Duration.ofMillis(20)),
          () -> 0.5,
          bypassed,
          unleased);

  @Test
  void aLeaseIsOverAllTheSeatsOrOverNone() {
    var anna = terms(2);
    var ben = terms(1, 2, 3);

    try (var _ = take(anna);
        var _ = take(ben)) {
      assertThat(owners(ben)).containsExactly("", owner(anna), "");
      assertThat(unleased.count()).isEqualTo(1);
    }
    assertThat(bypassed.count()).isZero();
  }

  @Test
  void oneLeaseIsGivenBackForAllItsSeatsAtOnce() {
    var anna = terms(1, 2);
    take(anna).close();

    Await.until("it is given back", SOON, () -> owners(anna).equals(List.of("", "")));
  }

  @Test
  void aLeaseThatBecameSomebodyElsesIsNotGivenBack() {
    var anna = terms(1, 2);
    var ben = terms(2);
    var lease = take(anna);
    // Hers runs out, and Ben takes his.
    REDIS.look().del(Keys.leases(anna).toArray(String[]::new));
    var bens = take(ben);

    lease.close();
    take(terms(12)).close();

    assertThat(owners(anna)).containsExactly("", owner(ben));
    bens.close();
  }

  @Test
  void aQuestionThatIsAskedTwiceGetsTheSameAnswer() {
    var anna = terms(4, 5);

    try (var _ = take(anna);
        var _ = take(anna)) {
      assertThat(owners(anna)).containsExactly(owner(anna), owner(anna));
      assertThat(unleased.count()).isZero();
    }
  }

  @Test
  void aLeaseEndsByItself() {
    var anna = terms(6);
    try (var _ = take(anna)) {
      assertThat(REDIS.look().pttl(Keys.leases(anna).getFirst())).isBetween(1L, 30_000L);
    }
  }

  @Test
  void aRedisThatHasForgottenTheScriptsIsTaughtThem() {
    REDIS.look().scriptFlush();
    var anna = terms(7);

    try (var _ = take(anna)) {
      assertThat(owners(anna)).containsExactly(owner(anna));
    }
    assertThat(bypassed.count()).isZero();
  }

  private Leases.Lease take(Booking.Terms terms) {
    return leases.takeLease(Keys.leases(terms), owner(terms));
  }

  private Booking.Terms terms(int... seats) {
    return claim(aBuyer(), hall, seats).terms();
  }

  private static List<String> owners(Booking.Terms terms) {
    return REDIS.look().mget(Keys.leases(terms).toArray(String[]::new)).stream()
        .map(each -> each.getValueOrElse(""))
        .toList();
  }

  private static String owner(Booking.Terms terms) {
    return terms.id().value().toString();
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
