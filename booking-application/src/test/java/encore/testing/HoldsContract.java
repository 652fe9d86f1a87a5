package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How holds end before they are paid, and what their buyers see, extensions included. Each adapter
 * extends this.
 */
public abstract class HoldsContract extends ExtensionsContract {

  @Test
  void aBuyerSeesTheHoldWithItsSeatsAndPrices() {
    var held = held(3, 4);

    assertThat(office.bookings().booking(held.terms().id(), held.terms().buyer()))
        .hasValueSatisfying(seen -> {
          assertThat(seen.booking())
              .isEqualTo(new Booking.Held(held.terms(), NOON, NOON.plus(TTL)));
          assertThat(seen.asOf()).isEqualTo(NOON);
          assertThat(seen.show().startsAt()).isEqualTo(hall.window().closesAt());
        });
  }

  @Test
  void aStrangersBookingIsNotThere() {
    var held = held(3);

    assertThat(office.bookings().booking(held.terms().id(), aBuyer())).isEmpty();
    assertThat(office.holds().release(held.terms().id(), aBuyer())).isEmpty();
    assertThat(office.stateOf(hall.seat(3).id())).isInstanceOf(SeatState.Held.class);
  }

  @Test
  void aBookingThatNeverWasIsNotThere() {
    assertThat(office.holds().release(new BookingId(UUID.randomUUID()), aBuyer())).isEmpty();
  }

  @Test
  void aReleasedHoldPutsAllItsSeatsBack() {
    var held = held(3, 4);
    office.setClock(NOON.plusSeconds(10));

    var after = office.holds().release(held.terms().id(), held.terms().buyer());

    assertThat(after).contains(new Booking.Cancelled(held.terms(), NOON.plusSeconds(10)));
    assertThat(office.stateOf(hall.seat(3).id())).isInstanceOf(SeatState.Available.class);
    assertThat(office.stateOf(hall.seat(4).id())).isInstanceOf(SeatState.Available.class);
    office.audit(hall);
  }

  @Test
  void releasingAgainGivesTheSameAnswerAndTouchesNobodyElse() {
    var held = held(3);
    var first = office.holds().release(held.terms().id(), held.terms().buyer());
    held(3);

    var again = office.holds().release(held.terms().id(), held.terms().buyer());

    assertThat(again).isEqualTo(first);
    assertThat(office.stateOf(hall.seat(3).id())).isInstanceOf(SeatState.Held.class);
  }

  @Test
  void aHoldIsOverWithoutAnybodyWritingIt() {
    var held = held(3);
    office.setClock(NOON.plus(TTL));

    var expired = new Booking.Expired(held.terms(), NOON.plus(TTL));
    assertThat(office.bookings().booking(held.terms().id(), held.terms().buyer()))
        .map(Snapshot::booking)
        .contains(expired);
    assertThat(office.holds().release(held.terms().id(), held.terms().buyer())).contains(expired);
    assertThat(office.transitions(hall)).hasSize(1);
  }

  /** A clock is set right now and then, and a standby that takes over has one of its own. */
  @Test
  void aClockThatWentBackGivesNobodyPowerOverTheNextHolder() {
    var former = held(3, 4);
    office.setClock(NOON.plus(TTL));
    var next = held(4);
    office.setClock(NOON.plus(TTL).minusMillis(1));

    var after = office.holds().release(former.terms().id(), former.terms().buyer());

    assertThat(after).contains(new Booking.Expired(former.terms(), NOON.plus(TTL)));
    assertThat(office.stateOf(hall.seat(4).id()))
        .isInstanceOfSatisfying(
            SeatState.Held.class, held -> assertThat(held.booking()).isEqualTo(next.terms().id()));
  }

  @Test
  void tidyingPutsLapsedSeatsBackAndLeavesTheOthers() {
    var lapsed = held(1, 2);
    office.setClock(NOON.plusSeconds(60));
    held(3);
    office.setClock(NOON.plus(TTL));

    assertThat(office.holds().tidyLapsed(500)).isEqualTo(2);

    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Available.class);
    assertThat(office.stateOf(hall.seat(3).id())).isInstanceOf(SeatState.Held.class);
    assertThat(office.holds().tidyLapsed(500)).isZero();
    assertThat(office.bookings().booking(lapsed.terms().id(), lapsed.terms().buyer()))
        .map(Snapshot::booking)
        .contains(new Booking.Expired(lapsed.terms(), NOON.plus(TTL)));
    office.audit(hall);
  }

  @Test
  void tidyingStopsAtItsLimit() {
    held(1, 2, 3, 4);
    office.setClock(NOON.plus(TTL));

    assertThat(office.holds().tidyLapsed(3)).isEqualTo(3);
    assertThat(office.holds().tidyLapsed(3)).isEqualTo(1);
  }

  /** Release, extension, takeover and tidying meet at the end of the same holds. */
  @Test
  void whateverMeetsAtTheEndOfAHoldTheBooksAreSound() throws Exception {
    for (int round = 0; round < 20; round++) {
      var end = NOON.plus(TTL.multipliedBy(2L * round + 1));
      office.setClock(end.minus(TTL));
      var held = held(1, 2, 3);
      var nearEnd = round % 2 == 0 ? end : end.minusNanos(1_000);
      office.setClock(nearEnd);

      race(24, i -> () -> meet(i, held));
      office.audit(hall);
    }
  }

  /** Holds so short that they begin and end while somebody tidies. */
  @Test
  void tidyingAmongShortHoldsLeavesEverySeatForTheNext() throws Exception {
    office.letClockRun();
    race(10, runner -> () -> comeAndGo(runner, new Random(runner)));

    office.setClock(NOON.plus(Duration.ofDays(36_500)));
    assertThat(held(1, 2, 3, 4).terms().seats()).hasSize(4);
  }

  private int comeAndGo(int runner, Random chance) {
    for (int i = 0; i < Form.of(100, 400); i++) {
      if (runner < 2) {
        office.holds().tidyLapsed(500);
      } else {
        var ttl = Duration.ofNanos(1_000L * chance.nextInt(100, 2_000));
        office.claims().claim(claim(aBuyer(), hall, ttl, chance.nextInt(4) + 1));
      }
    }
    return runner;
  }

  private Object meet(int runner, Claim held) {
    return switch (runner % 4) {
      case 0 -> office.holds().release(held.terms().id(), held.terms().buyer());
      case 1 -> extend(held);
      case 2 -> office.claims().claim(claim(aBuyer(), hall, Duration.ofSeconds(1), 3, 1));
      default -> office.holds().tidyLapsed(2);
    };
  }
}
