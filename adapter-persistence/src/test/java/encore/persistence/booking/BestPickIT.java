package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BestSeats.Result;
import encore.domain.booking.SeatWish;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is picked, and what he hears for whom there is nothing, while nobody else asks. */
class BestPickIT extends BestSeatsWindow {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.createImpatient();

  BestPickIT() {
    super(DATABASE);
  }

  @Test
  void theBestSeatsOfAnEmptyHallAreHeldAndWrittenDown() {
    var hall = hallOf(3, 6);

    var won = won(hold(hall, 2));

    assertThat(labels(won)).containsExactly("1-3", "1-4");
    assertThat(won.booking().until()).isEqualTo(won.booking().heldAt().plus(TTL));
    var terms = won.booking().terms();
    assertThat(office.bookings().booking(terms.id(), terms.buyer()).orElseThrow().booking())
        .isEqualTo(won.booking());
    BookKeeping.isSound(office.transitions(hall));
  }

  @Test
  void whatIsLeftIsToldToWhoCannotBeServed() {
    var hall = office.hall();
    office.claims().claim(claim(aBuyer(), hall, 2, 4, 6, 7));
    office.claims().claim(claim(aBuyer(), hall, 8, 10, 11, 12));

    assertThat(hold(hall, 2)).isEqualTo(new Result.SoldOut(4, 1));
    assertThat(best.claim(request(hall, new SeatWish(3, Optional.empty(), false))))
        .isInstanceOf(Result.Won.class);
  }

  @Test
  void aLapsedHoldIsFreeFromTheInstantItEnds() {
    office.setClock(NOON);
    try {
      var hall = office.hall();
      office.claims().claim(claim(aBuyer(), hall, 1, 2, 3, 4));
      office.claims().claim(claim(aBuyer(), hall, 5, 6, 7, 8));
      office.claims().claim(claim(aBuyer(), hall, 9, 10, 11, 12));

      office.setClock(NOON.plus(TTL).minusMillis(1));
      assertThat(hold(hall, 4)).isEqualTo(new Result.SoldOut(0, 0));

      office.setClock(NOON.plus(TTL));
      assertThat(hold(hall, 4)).isInstanceOf(Result.Won.class);
      BookKeeping.isSound(office.transitions(hall));
    } finally {
      office.letClockRun();
    }
  }
}
