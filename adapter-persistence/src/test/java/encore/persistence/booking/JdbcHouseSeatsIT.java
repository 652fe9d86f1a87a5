package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Claim;
import encore.application.booking.HouseSeats.Result.Done;
import encore.application.booking.HouseSeats.Result.Taken;
import encore.application.shared.Unavailable;
import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the house keeps off the market, and what it gives away. */
class JdbcHouseSeatsIT extends HouseAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();

  JdbcHouseSeatsIT() {
    super(DATABASE);
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
}
