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
import java.util.Comparator;
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
  void itsSeatsAreInTheOrderOfLocksInWhicheverOrderTheyWereAskedFor() {
    var backwards = new TreeSet<Seat>(Comparator.reverseOrder());
    backwards.addAll(terms.seats());

    var same = new Booking.Terms(terms.id(), terms.schedule(), terms.buyer(), backwards);

    assertThat(same.seats()).containsExactlyElementsOf(terms.seats());
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
    assertThatThrownBy(() -> policy(Duration.ofMillis(999), 4))
        .hasMessageContaining("at least a second");
    assertThatThrownBy(() -> policy(Duration.ofMinutes(5), 0))
        .hasMessageContaining("at least one seat");
  }

  @Test
  void aPolicyGivesAndNeverTakes() {
    var five = Duration.ofMinutes(5);
    assertThatThrownBy(() -> new HoldPolicy(five, 4, Duration.ofMinutes(-1), five))
        .hasMessageContaining("takes no time away");
    assertThatThrownBy(() -> new HoldPolicy(five, 4, five, five.minusNanos(1)))
        .hasMessageContaining("hard cap");
  }

  @Test
  void aHoldIsExtendedOnceAndNotPastItsHardCap() {
    var held = new Booking.Held(terms, NOON, END);
    var ttl = Duration.between(NOON, END);
    var threeMore = new HoldPolicy(ttl, 4, Duration.ofMinutes(3), ttl.multipliedBy(2));
    var oneMore = new HoldPolicy(ttl, 4, Duration.ofMinutes(3), ttl.plusMinutes(1));
    var noMore = new HoldPolicy(ttl, 4, Duration.ofMinutes(3), ttl);

    assertThat(held.extend(threeMore).map(Booking.Held::until))
        .contains(END.plus(Duration.ofMinutes(3)));
    assertThat(held.extend(oneMore).map(Booking.Held::until))
        .contains(END.plus(Duration.ofMinutes(1)));
    assertThat(held.extend(noMore)).isEmpty();
    assertThat(held.extend(threeMore).flatMap(again -> again.extend(threeMore))).isEmpty();
  }

  @Test
  void whatWasGivenAwayIsNotPaid() {
    assertThat(new Booking.Confirmed(terms, NOON).isPaid()).isTrue();
    assertThat(new Booking.Confirmed(terms(seat(1, 0)), NOON).isPaid()).isFalse();
  }

  private static HoldPolicy policy(Duration ttl, int seatsMax) {
    return new HoldPolicy(ttl, seatsMax, Duration.ZERO, ttl);
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
