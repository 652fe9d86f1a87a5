package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Confirmations;
import encore.application.booking.Confirmations.Result;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.BoxOffice.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seats become their buyer's for good: in time, all of them, and his alone. */
class ConfirmationsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant END = NOON.plus(Duration.ofMinutes(5));
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office = PersistentStrategy.CONDITIONAL_UPDATE.office(DATABASE);
  private final Confirmations confirmations = new JdbcConfirmations(DATABASE.database());

  @BeforeEach
  void noon() {
    office.setClock(NOON);
  }

  @Test
  void aHoldThatStandsIsConfirmedOnce() {
    var hall = office.hall();
    var held = held(hall, 1, 2);

    var result = confirmations.confirm(held.id(), held.buyer());
    var again = confirmations.confirm(held.id(), held.buyer());

    var confirmed = new Booking.Confirmed(held, NOON);
    assertThat(result).isEqualTo(new Result.Confirmed(confirmed));
    assertThat(again).isEqualTo(new Result.ConfirmedBefore(confirmed));
    assertThat(office.stateOf(hall.seat(1).id()))
        .isEqualTo(new SeatState.Sold(hall.seat(1).id(), held.buyer(), held.id()));
    assertThat(office.transitions(hall))
        .extracting(Transition::kind)
        .containsExactly("HELD", "CONFIRMED", "HELD", "CONFIRMED");
    office.audit(hall);
  }

  @Test
  void nobodyConfirmsTheHoldOfAnother() {
    var hall = office.hall();
    var held = held(hall, 1);

    assertThat(confirmations.confirm(held.id(), aBuyer())).isEqualTo(new Result.NoSuchBooking());
    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Held.class);
  }

  @Test
  void whatEndedOrWasLetGoIsNotConfirmed() {
    var hall = office.hall();
    var released = held(hall, 1);
    office.holds().release(released.id(), released.buyer());
    var lapsed = held(hall, 2);
    office.setClock(END);

    assertThat(confirmations.confirm(released.id(), released.buyer()))
        .isEqualTo(new Result.Cancelled(new Booking.Cancelled(released, NOON)));
    assertThat(confirmations.confirm(lapsed.id(), lapsed.buyer()))
        .isEqualTo(new Result.Expired(new Booking.Expired(lapsed, END)));
  }

  /** The hold ends while all of them are at work on its seats. */
  @ParameterizedTest
  @EnumSource(PersistentStrategy.class)
  void atItsEndAHoldIsConfirmedOrTakenOverButNotBoth(PersistentStrategy strategy) throws Exception {
    var house = strategy.office(DATABASE);
    house.letClockRun();
    for (int round = 0; round < 10; round++) {
      var hall = house.hall();
      var own = claim(aBuyer(), hall, Duration.ofMillis(20), 1, 2);
      assertThat(house.claims().claim(own)).isInstanceOf(Claim.Result.Won.class);
      var held = own.terms();

      race(6, n -> n == 0 ? confirming(held) : claiming(house, hall, n));

      house.audit(hall);
    }
  }

  private Callable<Boolean> confirming(Booking.Terms held) {
    return () -> confirmations.confirm(held.id(), held.buyer()) instanceof Result.Confirmed;
  }

  private static Callable<Boolean> claiming(PostgresBoxOffice house, Hall hall, int n) {
    return () -> house.claims().claim(claim(aBuyer(), hall, 1 + n % 2)) instanceof Claim.Result.Won;
  }

  @Test
  void seatsThatNobodyTookMeanwhileAreSoldAgainAsAnotherBooking() {
    var hall = office.hall();
    var held = held(hall, 1, 2);
    office.setClock(END.plusSeconds(1));
    var again = new BookingId(UUID.randomUUID());

    var retaken = confirmations.retake(held, again);

    var terms = new Booking.Terms(again, held.schedule(), held.buyer(), held.seats());
    assertThat(retaken).contains(new Booking.Confirmed(terms, END.plusSeconds(1)));
    assertThat(office.bookings().booking(held.id(), held.buyer()).orElseThrow().booking())
        .isInstanceOf(Booking.Expired.class);
    office.audit(hall);
  }

  @Test
  void ofSeatsThatSomebodyTookNoneIsSoldAgain() {
    var hall = office.hall();
    var held = held(hall, 1, 2);
    office.setClock(END);
    held(hall, 2);

    assertThat(retake(held)).isEmpty();
    assertThat(office.bookingsOf(hall)).isEqualTo(2);
    office.audit(hall);
  }

  @Test
  void theSameSeatsAreSoldAgainOnce() throws Exception {
    var hall = office.hall();
    var held = held(hall, 1, 2);
    office.setClock(END);

    var results = race(8, _ -> () -> retake(held));

    assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    office.audit(hall);
  }

  /** The refusal leaves the transaction it was part of as it was. */
  @Test
  void nobodyGetsMoreSeatsAgainThanABuyerMayHave() {
    var hall = office.hall();
    var held = held(hall, 1, 2);
    office.setClock(END);
    office.claims().claim(claim(held.buyer(), hall, 4, 5, 6));

    var result =
        DATABASE
            .database()
            .inOne(() -> {
              var none = retake(held);
              return none.isEmpty() && office.bookingsOf(hall) == 2;
            });

    assertThat(result).isTrue();
    office.audit(hall);
  }

  private Optional<Booking.Confirmed> retake(Booking.Terms held) {
    return confirmations.retake(held, new BookingId(UUID.randomUUID()));
  }

  private Booking.Terms held(Hall hall, int... numbers) {
    var claim = claim(aBuyer(), hall, numbers);
    assertThat(office.claims().claim(claim)).isInstanceOf(Claim.Result.Won.class);
    return claim.terms();
  }
}
