package encore.application.booking;

import static encore.testing.Buyers.aBuyer;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.HoldBestSeats.Outcome;
import encore.application.catalog.PastReleases;
import encore.application.catalog.SaleWindows;
import encore.domain.booking.Chance;
import encore.domain.booking.ChurnPolicy;
import encore.domain.booking.HoldPolicy;
import encore.domain.booking.SeatWish;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingBestSeatsTest {

  private static final Instant OPENS = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant CLOSES = OPENS.plus(Duration.ofHours(1));
  private static final ConcertId CONCERT = new ConcertId(UUID.randomUUID());
  private static final ScheduleId SCHEDULE = new ScheduleId(UUID.randomUUID());
  private static final Duration TTL = Duration.ofMinutes(5);

  private static final SeatWish ANY = new SeatWish(1, Optional.empty(), true);

  private final List<BestSeats.Request> asked = new ArrayList<>();

  @Test
  void nobodyIsServedOutsideOfTheSale() {
    assertThat(hold(2, OPENS.minusMillis(1))).isEqualTo(new Outcome.NotOpenYet(OPENS));
    assertThat(hold(2, CLOSES)).isEqualTo(new Outcome.Closed(CLOSES));
    assertThat(asked).isEmpty();

    assertThat(hold(2, OPENS)).isEqualTo(new Outcome.SoldOut(1, 1));
  }

  @Test
  void theLimitOfAHoldIsThatOfEveryHold() {
    assertThat(hold(5, OPENS)).isEqualTo(new Outcome.TooMany(4));
    assertThat(asked).isEmpty();
  }

  @Test
  void aScheduleThatIsNotThereIsSaidToBeSo() {
    var nowhere = service((_, _) -> Optional.empty());

    assertThat(nowhere.hold(wish(1))).isEqualTo(new Outcome.NoSuchSchedule());
  }

  @Test
  void twoBuyersDoNotHaveTheSameChance() {
    hold(1, OPENS);
    hold(1, OPENS);

    assertThat(asked).extracting(BestSeats.Request::chance).doesNotHaveDuplicates();
    var first = asked.getFirst();
    assertThat(first.ttl()).isEqualTo(TTL);
    assertThat(first.chance())
        .isEqualTo(new Chance(first.booking().value().getLeastSignificantBits()));
  }

  @Test
  void whoLetGoTooOftenWaitsUntilThatIsForgotten() {
    var let = Optional.of(OPENS);

    assertThat(hold(2, OPENS.plusSeconds(1), let))
        .isEqualTo(new Outcome.Resting(Duration.ofSeconds(599)));
    assertThat(asked).isEmpty();

    assertThat(hold(2, OPENS.plusSeconds(600), let)).isEqualTo(new Outcome.SoldOut(1, 1));
  }

  @Test
  void asManyReleasesOfTheBuyerAreLookedAtAsThePolicySays() {
    var buyer = aBuyer();
    var remembered = new ArrayList<PastReleases>();
    var nowhere =
        service((_, releases) -> {
          remembered.add(releases);
          return Optional.empty();
        });

    nowhere.hold(new HoldBestSeats.Command(buyer, SCHEDULE, ANY));

    assertThat(remembered)
        .containsExactly(new PastReleases(buyer, 20, Duration.ofMinutes(10 + 10)));
  }

  private Outcome hold(int count, Instant now) {
    return hold(count, now, Optional.empty());
  }

  private Outcome hold(int count, Instant now, Optional<Instant> releasedAt) {
    var look = new SaleWindows.Look(CONCERT, new SaleWindow(OPENS, CLOSES), 4, releasedAt, now);
    return service((_, _) -> Optional.of(look)).hold(wish(count));
  }

  private HoldBestSeats service(SaleWindows windows) {
    BestSeats seats =
        request -> {
          asked.add(request);
          return new BestSeats.Result.SoldOut(1, 1);
        };
    return new HoldBestSeatsService(
        windows,
        seats,
        new HoldPolicy(TTL, 4, TTL, TTL.multipliedBy(2)),
        new ChurnPolicy(20, Duration.ofMinutes(10)),
        UUID::randomUUID);
  }

  private static HoldBestSeats.Command wish(int count) {
    return new HoldBestSeats.Command(
        aBuyer(), SCHEDULE, new SeatWish(count, Optional.empty(), true));
  }
}
