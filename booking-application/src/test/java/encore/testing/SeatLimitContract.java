package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.OverLimit;
import encore.application.booking.Claim.Result.Won;
import org.junit.jupiter.api.Test;

/** How many seats of a schedule one buyer may have: a half of {@link SeatClaimsContract}. */
abstract class SeatLimitContract extends HallAtNoon {

  @Test
  void aBuyerHasFourSeatsAtMostHoweverManyHeAsksForAtOnce() throws Exception {
    for (int round = 0; round < 8; round++) {
      var anna = aBuyer();
      var crowded = office.hall();

      var results = race(16, i -> () -> office.claims().claim(claim(anna, crowded, i % 12 + 1)));

      var won = results.stream().filter(Won.class::isInstance).count();
      assertThat(won).isLessThanOrEqualTo(4).isEqualTo(office.bookingsOf(crowded));
      if (!results.contains(new Claim.Result.Contended())) {
        assertThat(won).as("nobody was told to come back: %s", results).isEqualTo(4);
      }
    }
  }

  /** The first booking of a buyer has nobody to wait for but the second. */
  @Test
  void twoBookingsAtOnceAreCountedTogether() throws Exception {
    for (int round = 0; round < 30; round++) {
      var anna = aBuyer();
      var fresh = office.hall();

      var results = race(2, i -> () -> heard(claim(anna, fresh, i * 3 + 1, i * 3 + 2, i * 3 + 3)));

      assertThat(results).filteredOn(Won.class::isInstance).hasSize(1);
      assertThat(results).contains(new OverLimit());
    }
  }

  /** A commit may take longer than all attempts together: who is told to come back does. */
  private Claim.Result heard(Claim claim) {
    var result = office.claims().claim(claim);
    for (int again = 0; again < 10 && result instanceof Claim.Result.Contended; again++) {
      result = office.claims().claim(claim);
    }
    return result;
  }

  @Test
  void theLimitCountsWhatABuyerHasOfTheScheduleAlready() {
    var anna = aBuyer();
    office.claims().claim(claim(anna, hall, 1, 2, 3));
    var before = office.transitions(hall);

    assertThat(office.claims().claim(claim(anna, hall, 4, 5))).isEqualTo(new OverLimit());

    assertThat(office.transitions(hall)).isEqualTo(before);
    assertThat(office.bookingsOf(hall)).isEqualTo(1);
    assertThat(office.claims().claim(claim(anna, hall, 4))).isInstanceOf(Won.class);
    assertThat(office.claims().claim(claim(aBuyer(), hall, 5, 6))).isInstanceOf(Won.class);
  }

  @Test
  void theLimitIsOfOneScheduleAlone() {
    var anna = aBuyer();
    office.claims().claim(claim(anna, hall, 1, 2, 3, 4));

    assertThat(office.claims().claim(claim(anna, office.hall(), 1, 2, 3, 4)))
        .isInstanceOf(Won.class);
  }

  @Test
  void whatWasLetGoIsNotCounted() {
    var anna = aBuyer();
    var first = claim(anna, hall, 1, 2, 3, 4);
    office.claims().claim(first);
    office.holds().release(first.terms().id(), anna);

    assertThat(office.claims().claim(claim(anna, hall, 5, 6, 7, 8))).isInstanceOf(Won.class);
  }

  @Test
  void aLapsedHoldIsNotCountedFromTheVeryInstantItEnds() {
    var anna = aBuyer();
    office.claims().claim(claim(anna, hall, 1, 2, 3, 4));

    office.setClock(NOON.plus(TTL).minus(ONE_TICK));
    assertThat(office.claims().claim(claim(anna, hall, 5))).isEqualTo(new OverLimit());

    office.setClock(NOON.plus(TTL));
    assertThat(office.claims().claim(claim(anna, hall, 5, 6, 7, 8))).isInstanceOf(Won.class);
  }

  @Test
  void anExtendedHoldIsCountedUntilItsNewEnd() {
    var anna = aBuyer();
    var first = claim(anna, hall, 1, 2, 3, 4);
    office.claims().claim(first);
    office.holds().extend(first.terms().id(), anna, Buyers.POLICY);

    office.setClock(NOON.plus(TTL));
    assertThat(office.claims().claim(claim(anna, hall, 5))).isEqualTo(new OverLimit());

    office.setClock(NOON.plus(TTL).plus(Buyers.POLICY.extension()));
    assertThat(office.claims().claim(claim(anna, hall, 5))).isInstanceOf(Won.class);
  }
}
