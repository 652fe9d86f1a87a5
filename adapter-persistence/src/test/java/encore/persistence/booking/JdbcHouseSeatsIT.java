package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Cancellations.Cancellation;
import encore.application.booking.Claim;
import encore.application.booking.HouseSeats.Result.Done;
import encore.application.booking.HouseSeats.Result.Taken;
import encore.application.shared.Unavailable;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import encore.testing.BoxOffice.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcHouseSeatsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant END = NOON.plus(Duration.ofMinutes(5));
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private final JdbcHouseSeats house = new JdbcHouseSeats(DATABASE.database());
  private final JdbcCancellations cancellations = new JdbcCancellations(DATABASE.database());
  private final UserId admin = aBuyer();
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
  }

  @Test
  void aBlockedSeatIsNobodysAndCannotBeClaimedUntilItIsLetGo() {
    assertThat(house.block(seats(1, 2), admin)).isInstanceOf(Done.class);

    assertThat(office.claims().claim(claim(aBuyer(), hall, 2, 3)))
        .isEqualTo(new Claim.Result.Lost(List.of(new SeatState.Blocked(hall.seat(2).id()))));
    office.setClock(NOON.plus(Duration.ofDays(1)));
    office.holds().tidyLapsed(500);
    assertThat(state(2)).isInstanceOf(SeatState.Blocked.class);

    assertThat(house.unblock(seats(1, 2), admin)).isInstanceOf(Done.class);
    assertThat(office.claims().claim(claim(aBuyer(), hall, 2, 3)))
        .isInstanceOf(Claim.Result.Won.class);
    assertThat(kinds(2)).containsExactly("BLOCKED", "UNBLOCKED", "HELD");
  }

  @Test
  void seatsThatSomebodyHasAreNamedAndNoneIsMoved() {
    office.claims().claim(claim(aBuyer(), hall, 2));

    assertThat(house.block(seats(1, 2), admin)).isEqualTo(new Taken(List.of(state(2))));
    assertThat(house.unblock(seats(1, 2), admin)).isEqualTo(new Taken(List.of(state(2))));
    assertThat(house.give(gift(aBuyer(), 1, 2), admin)).isEqualTo(new Taken(List.of(state(2))));

    assertThat(office.transitions(hall)).hasSize(1);
    assertThat(state(2)).isInstanceOf(SeatState.Held.class);
  }

  @Test
  void whatStandsAsItIsWantedIsNotMovedAgain() {
    house.block(seats(1), admin);

    assertThat(house.block(seats(1, 2), admin))
        .isEqualTo(new Done(new TreeSet<>(List.of(hall.seat(2).id())), NOON));
    assertThat(house.unblock(seats(3), admin)).isEqualTo(new Done(new TreeSet<>(), NOON));
    assertThat(office.transitions(hall)).hasSize(2);
  }

  /** Somebody has given the schedule other seats since these were looked up. */
  @Test
  void seatsThatAreGoneAreNeitherKeptNorGivenNotEvenTheRest() {
    DATABASE
        .database()
        .sql()
        .sql("DELETE FROM seat WHERE id = ANY (:ids)")
        .param("ids", new Long[] {hall.seat(2).id().value(), hall.seat(3).id().value()})
        .update();

    for (var wanted : List.of(seats(1, 2), seats(2, 3))) {
      assertThatThrownBy(() -> house.block(wanted, admin)).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> house.unblock(wanted, admin)).isInstanceOf(Unavailable.class);
    }
    assertThatThrownBy(() -> house.give(gift(aBuyer(), 1, 2), admin))
        .isInstanceOf(Unavailable.class);

    assertThat(state(1)).isInstanceOf(SeatState.Available.class);
    assertThat(office.bookingsOf(hall)).isZero();
  }

  @Test
  void aLapsedHoldIsNobodys() {
    var lapsed = claim(aBuyer(), hall, 1, 2);
    office.claims().claim(lapsed);
    office.setClock(END);

    assertThat(house.block(seats(1), admin)).isInstanceOf(Done.class);
    assertThat(house.give(gift(aBuyer(), 2), admin)).isInstanceOf(Done.class);

    assertThat(kinds(1)).containsExactly("HELD", "BLOCKED");
    assertThat(kinds(2)).containsExactly("HELD", "GIVEN");
    BookKeeping.isSound(office.transitions(hall));
  }

  @Test
  void aGiftIsTheGuestsAtOnceAtNoPriceAndOverAnyLimit() {
    var guest = aBuyer();
    office.claims().claim(claim(guest, hall, 1, 2, 3, 4));
    house.block(seats(5), admin);
    var gift = gift(guest, 5, 6);

    assertThat(house.give(gift, admin)).isInstanceOf(Done.class);

    assertThat(office.bookings().booking(gift.id(), guest))
        .map(snapshot -> snapshot.booking())
        .contains(new Booking.Confirmed(gift, NOON));
    assertThat(state(5)).isEqualTo(new SeatState.Sold(hall.seat(5).id(), guest, gift.id()));
    assertThat(office.holds().release(gift.id(), guest))
        .contains(new Booking.Confirmed(gift, NOON));
    assertThat(state(5)).isInstanceOf(SeatState.Sold.class);
  }

  @Test
  void aGiftDoesNotCountTowardsTheLimit() {
    var guest = aBuyer();
    house.give(gift(guest, 1, 2, 3), admin);

    assertThat(office.claims().claim(claim(guest, hall, 5, 6, 7, 8)))
        .isInstanceOf(Claim.Result.Won.class);
  }

  @Test
  void theHouseTakesBackWhatIsHeldAndWhatWasGiven() {
    var held = claim(aBuyer(), hall, 1, 2);
    office.claims().claim(held);
    var gift = gift(aBuyer(), 3);
    house.give(gift, admin);

    var first = cancellations.cancel(held.terms().id(), admin);

    assertThat(first).contains(new Cancellation(new Booking.Cancelled(held.terms(), NOON), true));
    assertThat(cancellations.cancel(gift.id(), admin))
        .contains(new Cancellation(new Booking.Cancelled(gift, NOON), true));
    assertThat(cancellations.cancel(held.terms().id(), admin))
        .contains(new Cancellation(new Booking.Cancelled(held.terms(), NOON), false));
    assertThat(kinds(1)).containsExactly("HELD", "RELEASED");
    assertThat(kinds(3)).containsExactly("GIVEN", "CANCELLED");
    assertThat(office.claims().claim(claim(aBuyer(), hall, 1, 3)))
        .isInstanceOf(Claim.Result.Won.class);
  }

  @Test
  void whatIsPaidOrOverOrUnknownIsNotTakenBack() {
    var held = claim(aBuyer(), hall, 1);
    office.claims().claim(held);
    var paid = claim(aBuyer(), hall, 2);
    office.claims().claim(paid);
    pay(paid.terms());
    office.setClock(END);

    assertThat(cancellations.cancel(held.terms().id(), admin))
        .contains(new Cancellation(new Booking.Expired(held.terms(), END), false));
    assertThat(cancellations.cancel(paid.terms().id(), admin))
        .contains(new Cancellation(new Booking.Confirmed(paid.terms(), NOON), false));
    assertThat(cancellations.cancel(new BookingId(UUID.randomUUID()), admin)).isEmpty();
    assertThat(state(2)).isInstanceOf(SeatState.Sold.class);
  }

  @Test
  void blockingGivingClaimingAndTakingBackMeetAndTheBooksAreSound() throws Exception {
    for (int round = 0; round < 10; round++) {
      var fresh = office.hall();
      hall = fresh;
      race(20, i -> () -> meet(i));
      BookKeeping.isSound(office.transitions(fresh));
      office.setClock(END.plus(Duration.ofMinutes(round)));
    }
  }

  private Object meet(int runner) {
    return switch (runner % 4) {
      case 0 -> house.block(seats(1, 2), admin);
      case 1 -> house.unblock(seats(2, 1), admin);
      case 2 -> {
        var claim = claim(aBuyer(), hall, 2, 3);
        yield office.claims().claim(claim) instanceof Claim.Result.Won
            ? cancellations.cancel(claim.terms().id(), admin)
            : claim;
      }
      default -> {
        var gift = gift(aBuyer(), 1, 3);
        yield house.give(gift, admin) instanceof Done
            ? cancellations.cancel(gift.id(), admin)
            : gift;
      }
    };
  }

  private void pay(Booking.Terms terms) {
    var sql = DATABASE.database().sql();
    sql.sql(
            "UPDATE seat SET status = 'SOLD', hold_expires_at = NULL, fence = fence + 1 WHERE booking_id = :id")
        .param("id", terms.id().value())
        .update();
    sql.sql("UPDATE booking SET status = 'CONFIRMED', confirmed_at = app_now() WHERE id = :id")
        .param("id", terms.id().value())
        .update();
  }

  private Booking.Terms gift(UserId guest, int... numbers) {
    var free =
        seats(numbers).stream()
            .map(s -> new Seat(s.id(), s.number(), s.place(), s.grade(), Money.ZERO))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Booking.Terms(new BookingId(UUID.randomUUID()), hall.schedule(), guest, free);
  }

  private SortedSet<Seat> seats(int... numbers) {
    return new TreeSet<>(Arrays.stream(numbers).mapToObj(hall::seat).toList());
  }

  private SeatState state(int number) {
    return office.stateOf(hall.seat(number).id());
  }

  private List<String> kinds(int number) {
    return office.transitions(hall).stream()
        .filter(t -> t.seat().equals(hall.seat(number).id()))
        .map(Transition::kind)
        .toList();
  }
}
