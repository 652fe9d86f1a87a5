package encore.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.catalog.Place;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatChoice;
import encore.persistence.support.TestDatabase;
import encore.persistence.testing.SqlHalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlOffersIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final SqlOffers offers = new SqlOffers(DATABASE.database());

  @Test
  void seatsAreFoundByNumberAndThoseTheHallLacksAreLeftOut() {
    DATABASE.setClock(Optional.of(NOON));
    var hall = new SqlHalls(DATABASE.database()).hall();

    var offer = offers.find(hall.schedule(), numbers(2, 7, 13)).orElseThrow();

    assertThat(offer.seats()).containsExactly(hall.seat(2), hall.seat(7));
    assertThat(offer.window()).isEqualTo(hall.window());
    assertThat(offer.asOf()).isEqualTo(NOON);
  }

  @Test
  void seatsAreFoundByTheirPlaceAndNotByItsMirror() {
    var hall = new SqlHalls(DATABASE.database()).hall();

    var offer =
        offers.find(hall.schedule(), places(new Place(2, 3), new Place(1, 4))).orElseThrow();

    assertThat(offer.seats()).containsExactly(hall.seat(4), hall.seat(7));
  }

  @Test
  void aScheduleWithNoneOfTheSeatsIsStillAnOffer() {
    var hall = new SqlHalls(DATABASE.database()).hall();

    assertThat(offers.find(hall.schedule(), numbers(99)).orElseThrow().seats()).isEmpty();
  }

  @Test
  void anUnknownScheduleOffersNothing() {
    assertThat(offers.find(new ScheduleId(UUID.randomUUID()), numbers(1))).isEmpty();
  }

  private static SeatChoice numbers(Integer... numbers) {
    return new SeatChoice.Numbers(new TreeSet<>(List.of(numbers)));
  }

  private static SeatChoice places(Place... places) {
    return new SeatChoice.Places(new TreeSet<>(List.of(places)));
  }
}
