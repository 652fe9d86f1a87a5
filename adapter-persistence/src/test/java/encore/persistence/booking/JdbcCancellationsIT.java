package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Cancellations.Cancellation;
import encore.application.booking.Claim;
import encore.application.booking.HouseSeats.Result.Done;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the house takes back, and what it may not. */
class JdbcCancellationsIT extends HouseAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();

  JdbcCancellationsIT() {
    super(DATABASE);
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
}
