package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Lost;
import encore.application.booking.Claim.Result.Won;
import encore.application.booking.Holds.Extension;
import encore.domain.booking.Booking;
import encore.domain.booking.HoldPolicy;
import encore.domain.booking.SeatState;
import encore.testing.BoxOffice.Transition;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a hold is made longer, once: a half of {@link HoldsContract}. */
abstract class ExtensionsContract extends HallAtNoon {

  /** Other tests left holds in the same books: a day later all of them have lapsed. */
  @BeforeEach
  void nobodyElseHasHolds() {
    office.setClock(NOON.plus(Duration.ofDays(1)));
    while (office.holds().tidyLapsed(500) > 0) {
      // Until nothing is left.
    }
    office.setClock(NOON);
  }

  @Test
  void anExtendedHoldStandsUntilItsNewEnd() {
    var held = held(3, 4);
    office.setClock(NOON.plusSeconds(60));
    var until = NOON.plus(TTL).plus(Buyers.POLICY.extension());

    var extended = new Booking.Held(held.terms(), NOON, until, true);
    assertThat(extend(held))
        .hasValueSatisfying(after -> {
          assertThat(after.moved()).isTrue();
          assertThat(after.after().booking()).isEqualTo(extended);
          assertThat(after.after().asOf()).isEqualTo(NOON.plusSeconds(60));
        });

    office.setClock(until.minusNanos(1_000));
    assertThat(office.claims().claim(claim(aBuyer(), hall, 3))).isInstanceOf(Lost.class);
    assertThat(office.holds().tidyLapsed(500)).isZero();
    office.setClock(until);
    assertThat(office.claims().claim(claim(aBuyer(), hall, 4))).isInstanceOf(Won.class);
    assertThat(office.transitions(hall)).extracting(Transition::kind).contains("EXTENDED");
    BookKeeping.isSound(office.transitions(hall));
  }

  @Test
  void aHoldIsExtendedOnceAndASecondTimeTellsWhatIs() {
    var held = held(3);
    var first = extend(held).orElseThrow();

    assertThat(extend(held)).contains(new Extension(first.after(), false));
    assertThat(office.transitions(hall)).hasSize(2);
  }

  @Test
  void anExtensionEndsAtTheHardCap() {
    var nearly = new HoldPolicy(TTL, 4, Duration.ofMinutes(3), TTL.plusSeconds(60));
    var held = held(3);

    assertThat(office.holds().extend(held.terms().id(), held.terms().buyer(), nearly))
        .map(extension -> extension.after().booking())
        .contains(new Booking.Held(held.terms(), NOON, NOON.plus(TTL).plusSeconds(60), true));
  }

  @Test
  void whereNothingIsToBeGainedNothingMoves() {
    var full = new HoldPolicy(TTL, 4, Duration.ofMinutes(3), TTL);
    var held = held(3);

    assertThat(office.holds().extend(held.terms().id(), held.terms().buyer(), full))
        .map(Extension::moved)
        .contains(false);
    assertThat(office.transitions(hall)).hasSize(1);
  }

  @Test
  void aHoldIsNotExtendedFromTheVeryInstantItEnds() {
    var held = held(3);
    office.setClock(NOON.plus(TTL));

    var expired = new Booking.Expired(held.terms(), NOON.plus(TTL));
    assertThat(extend(held))
        .hasValueSatisfying(after -> {
          assertThat(after.moved()).isFalse();
          assertThat(after.after().booking()).isEqualTo(expired);
        });
    assertThat(office.transitions(hall)).hasSize(1);
  }

  @Test
  void nobodyExtendsWhatIsOverOrNotHis() {
    var held = held(3);
    assertThat(office.holds().extend(held.terms().id(), aBuyer(), Buyers.POLICY)).isEmpty();
    office.holds().release(held.terms().id(), held.terms().buyer());

    assertThat(extend(held)).map(Extension::moved).contains(false);
    assertThat(office.stateOf(hall.seat(3).id())).isInstanceOf(SeatState.Available.class);
  }

  @Test
  void askingForTheSameSeatsAgainProlongsNothing() {
    var held = held(3);
    office.setClock(NOON.plusSeconds(60));
    office.claims().claim(claim(held.terms().buyer(), hall, 3));

    assertThat(office.bookings().booking(held.terms().id(), held.terms().buyer()))
        .map(Snapshot::booking)
        .contains(new Booking.Held(held.terms(), NOON, NOON.plus(TTL)));
    assertThat(office.transitions(hall)).hasSize(1);
  }

  @Test
  void aHoldThatManyExtendAtOnceIsExtendedOnce() throws Exception {
    var held = held(3, 4);

    var results = race(16, _ -> () -> extend(held).orElseThrow());

    assertThat(results).filteredOn(Extension::moved).hasSize(1);
    assertThat(office.transitions(hall)).hasSize(4);
    BookKeeping.isSound(office.transitions(hall));
  }

  Optional<Extension> extend(Claim held) {
    return office.holds().extend(held.terms().id(), held.terms().buyer(), Buyers.POLICY);
  }

  Claim held(int... numbers) {
    var claim = claim(aBuyer(), hall, numbers);
    assertThat(office.claims().claim(claim)).isInstanceOf(Claim.Result.Won.class);
    return claim;
  }
}
