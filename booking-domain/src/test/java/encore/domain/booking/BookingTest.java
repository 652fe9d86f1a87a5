package encore.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.domain.catalog.Grade;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant END = NOON.plusSeconds(300);

  private final Booking.Terms terms = terms(seat(2, 140_000), seat(1, 170_000));

  @Test
  void itsSeatsAreInTheOrderOfLocksAndItsTotalIsTheSumOfTheirPrices() {
    assertThat(terms.seats()).extracting(s -> s.id().value()).containsExactly(1L, 2L);
    assertThat(terms.total()).isEqualTo(new Money(310_000));
  }

  @Test
  void aHoldStandsUntilTheVeryInstantItEnds() {
    var held = new Booking.Held(terms, NOON, END);

    assertThat(held.at(END.minusNanos(1))).isEqualTo(held);
    assertThat(held.at(END)).isEqualTo(new Booking.Expired(terms, END));
  }

  @Test
  void aReleasedHoldIsCancelledFromThen() {
    assertThat(new Booking.Held(terms, NOON, END).release(NOON.plusSeconds(1)))
        .isEqualTo(new Booking.Cancelled(terms, NOON.plusSeconds(1)));
  }

  @Test
  void aBookingWithoutSeatsOrWithoutTimeIsNone() {
    assertThatThrownBy(() -> terms()).hasMessageContaining("at least one seat");
    assertThatThrownBy(() -> new Booking.Held(terms, NOON, NOON)).hasMessageContaining("some time");
  }

  @Test
  void aPolicyAllowsSomeTimeAndSomeSeats() {
    assertThatThrownBy(() -> new HoldPolicy(Duration.ofMillis(999), 4))
        .hasMessageContaining("at least a second");
    assertThatThrownBy(() -> new HoldPolicy(Duration.ofMinutes(5), 0))
        .hasMessageContaining("at least one seat");
  }

  private static Booking.Terms terms(Seat... seats) {
    return new Booking.Terms(
        new BookingId(UUID.randomUUID()),
        new ScheduleId(UUID.randomUUID()),
        new UserId(UUID.randomUUID()),
        new TreeSet<>(List.of(seats)));
  }

  private static Seat seat(int number, long price) {
    return new Seat(new SeatId(number), number, Optional.empty(), new Grade("R"), new Money(price));
  }
}
