package encore.persistence.seatmap;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.SeatClaims;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.seatmap.SeatMapViews.SeatMap;
import encore.application.seatmap.SeatMapViews.SeatStatus;
import encore.domain.catalog.ScheduleId;
import encore.persistence.booking.BookingPersistenceConfig;
import encore.persistence.booking.PersistentClaims;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlSeatMapViewsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final SqlSeatMapViews views = new SqlSeatMapViews(DATABASE.database());
  private final SeatClaims claims = new PersistentClaims(DATABASE.database()).conditionalUpdate();
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    DATABASE.setClock(Optional.of(NOON));
    hall = new SqlHalls(DATABASE.database()).hall();
  }

  @Test
  void anEmptyHallShowsEverySeatInOrderOfNumbers() {
    var map = map();

    assertThat(map.counts()).isEqualTo(new Counts(12, 0, 0, 0));
    assertThat(map.seats()).extracting(s -> s.seat()).isEqualTo(hall.seats());
  }

  @Test
  void aMapSaysHowManySeatsOneBuyerMayHave() {
    assertThat(map().seatsPerBuyer()).isEqualTo(4);
    DATABASE
        .database()
        .sql()
        .sql("UPDATE schedule SET seats_per_buyer = 6 WHERE id = :id")
        .param("id", hall.schedule().value())
        .update();

    assertThat(map().seatsPerBuyer()).isEqualTo(6);
  }

  @Test
  void aHeldSeatShowsAndRaisesTheVersion() {
    var before = map();
    claims.claim(claim(aBuyer(), hall, 3));

    assertThat(map().version()).isGreaterThan(before.version());
    assertThat(map().seats().get(2).status()).isEqualTo(SeatStatus.HELD);
    assertThat(map().counts()).isEqualTo(new Counts(11, 1, 0, 0));
  }

  @Test
  void nothingThatCanBeSeenMeansTheSameVersion() {
    claims.claim(claim(aBuyer(), hall, 3));
    var before = map();
    DATABASE.setClock(Optional.of(NOON.plusSeconds(10)));
    claims.claim(claim(aBuyer(), hall, 3));

    assertThat(map()).isEqualTo(before);
  }

  @Test
  void aLapsedHoldShowsAsAvailableUnderANewVersionThoughNobodyWroteIt() {
    claims.claim(claim(aBuyer(), hall, 3));
    var held = map();
    DATABASE.setClock(Optional.of(NOON.plus(TTL)));

    assertThat(map().counts()).isEqualTo(new Counts(12, 0, 0, 0));
    assertThat(map().version()).isGreaterThan(held.version());
  }

  @Test
  void takingOverALapsedHoldRaisesTheVersionAgain() {
    claims.claim(claim(aBuyer(), hall, 3));
    DATABASE.setClock(Optional.of(NOON.plus(TTL)));
    var lapsed = map();
    claims.claim(claim(aBuyer(), hall, 3));

    assertThat(map().version()).isGreaterThan(lapsed.version());
  }

  @Test
  void tidyingNeverTakesTheVersionBack() {
    claims.claim(claim(aBuyer(), hall, 3));
    DATABASE.setClock(Optional.of(NOON.plus(TTL)));
    var lapsed = map();
    BookingPersistenceConfig.holdsOver(DATABASE.database()).tidyLapsed(500);

    assertThat(map().version()).isGreaterThanOrEqualTo(lapsed.version());
    assertThat(map().seats()).isEqualTo(lapsed.seats());
  }

  @Test
  void anUnknownScheduleHasNoMap() {
    assertThat(views.of(new ScheduleId(UUID.randomUUID()))).isEmpty();
  }

  private SeatMap map() {
    return views.of(hall.schedule()).orElseThrow();
  }
}
