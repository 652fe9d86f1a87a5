package encore.testing;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Lost;
import encore.application.booking.Claim.Result.Won;
import encore.domain.booking.SeatState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every strategy of claiming owes the buyer, limits included. Each adapter extends this. */
public abstract class SeatClaimsContract extends SeatLimitContract {

  /** What a strategy does with somebody who comes second. */
  protected enum Patience {
    /** He waits, and is told who has the seat. */
    WAITS,
    /** He tries again, and gives up where a seat changes hands faster than he can. */
    GIVES_UP,
    /** He is told at once that somebody is at work there. */
    LEAVES_AT_ONCE
  }

  protected Patience patience() {
    return Patience.WAITS;
  }

  @Test
  void aFreeSeatIsHeldForAsLongAsItWasAskedFor() {
    var anna = aBuyer();
    var claim = claim(anna, hall, 7);

    assertThat(office.claims().claim(claim)).isEqualTo(new Won(NOON, NOON.plus(TTL)));

    assertThat(office.stateOf(hall.seat(7).id())).isEqualTo(heldBy(claim, 7));
  }

  @Test
  void aHeldSeatIsLostAndNamedWithItsHolder() {
    var first = claim(aBuyer(), hall, 1);
    office.claims().claim(first);

    var result = office.claims().claim(claim(aBuyer(), hall, 1, 2));

    assertThat(result).isEqualTo(new Lost(List.of(heldBy(first, 1))));
  }

  @Test
  void aLostClaimLeavesNoTrace() {
    office.claims().claim(claim(aBuyer(), hall, 2));
    var before = office.transitions(hall);

    office.claims().claim(claim(aBuyer(), hall, 1, 2, 3));

    assertThat(office.transitions(hall)).isEqualTo(before).hasSize(1);
    assertThat(office.bookingsOf(hall)).isEqualTo(1);
    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Available.class);
    assertThat(office.stateOf(hall.seat(3).id())).isInstanceOf(SeatState.Available.class);
  }

  @Test
  void aHoldStandsUntilTheLastTick() {
    var first = claim(aBuyer(), hall, 4);
    office.claims().claim(first);
    office.setClock(NOON.plus(TTL).minus(ONE_TICK));

    var result = office.claims().claim(claim(aBuyer(), hall, 4));

    assertThat(result).isEqualTo(new Lost(List.of(heldBy(first, 4))));
  }

  @Test
  void aHoldCanBeTakenOverAtTheVeryInstantItEnds() {
    office.claims().claim(claim(aBuyer(), hall, 4, 5));
    office.setClock(NOON.plus(TTL));
    var second = claim(aBuyer(), hall, 5, 6);

    assertThat(office.claims().claim(second)).isInstanceOf(Won.class);

    assertThat(office.stateOf(hall.seat(5).id()))
        .isEqualTo(
            new SeatState.Held(
                hall.seat(5).id(),
                second.terms().buyer(),
                second.terms().id(),
                NOON.plus(TTL).plus(TTL)));
    office.audit(hall);
  }

  @Test
  void aSeatIsNotHeldTwiceByTheSameBuyer() {
    var anna = aBuyer();
    var first = claim(anna, hall, 8);
    office.claims().claim(first);

    var again = office.claims().claim(claim(anna, hall, 8));

    assertThat(again).isEqualTo(new Lost(List.of(heldBy(first, 8))));
  }

  /** Which of two reasons he hears is not the strategy's to choose: this one has a way on. */
  @Test
  void whoIsAtHisLimitAndAsksForTakenSeatsLearnsWhoseTheyAre() {
    var anna = aBuyer();
    var all = claim(anna, hall, 1, 2, 3, 4);
    office.claims().claim(all);

    assertThat(office.claims().claim(claim(anna, hall, 1)))
        .isEqualTo(new Lost(List.of(heldBy(all, 1))));
    assertThat(office.claims().claim(claim(anna, hall, 5)))
        .isInstanceOf(Claim.Result.OverLimit.class);
  }

  @Test
  void aReleasedSeatCanBeClaimedAgain() {
    var first = claim(aBuyer(), hall, 9);
    office.claims().claim(first);
    office.holds().release(first.terms().id(), first.terms().buyer());

    assertThat(office.claims().claim(claim(aBuyer(), hall, 9))).isInstanceOf(Won.class);
    office.audit(hall);
  }

  @Test
  void oneSeatHasOneWinnerHoweverManyAsk() throws Exception {
    var results =
        race(Form.of(400, 2_000), _ -> () -> office.claims().claim(claim(aBuyer(), hall, 7)));

    assertOneWinner(results);
    office.audit(hall);
  }

  @Test
  void oneBuyerWhoAsksManyTimesAtOnceHoldsOnce() throws Exception {
    var anna = aBuyer();

    var results = race(100, _ -> () -> office.claims().claim(claim(anna, hall, 7)));

    assertOneWinner(results);
  }

  private void assertOneWinner(List<Claim.Result> results) {
    assertThat(results).filteredOn(Won.class::isInstance).hasSize(1);
    if (patience() != Patience.LEAVES_AT_ONCE) {
      assertThat(results).filteredOn(Lost.class::isInstance).hasSize(results.size() - 1);
    }
    assertThat(office.bookingsOf(hall)).isEqualTo(1);
    assertThat(office.transitions(hall)).hasSize(1);
  }

  @Test
  void everySeatOfACrowdedHallIsSoldToSomebody() throws Exception {
    var results = race(120, i -> () -> office.claims().claim(claim(aBuyer(), hall, i % 12 + 1)));

    assertThat(results).filteredOn(Won.class::isInstance).hasSize(12);
  }

  /** Wishes overlap, holds last a millisecond or three, and everybody comes back at once. */
  @Test
  void overlappingClaimsNeverDeadlockAndKeepTheBooks() throws Exception {
    office.letClockRun();
    int claims = Form.of(800, 10_000);
    var crowd = new Crowd(office, hall, claims);

    var results = crowd.rush(16);

    assertThat(results).hasSize(claims);
    if (patience() == Patience.WAITS) {
      assertThat(results).doesNotHaveAnyElementsOfTypes(Claim.Result.Contended.class);
    }
    assertThat(results).filteredOn(Won.class::isInstance).hasSize(office.bookingsOf(hall));
    assertThat(office.transitions(hall))
        .filteredOn(each -> each.kind().equals("HELD"))
        .hasSize(crowd.seatsWon());
    office.audit(hall);
  }

  private SeatState.Held heldBy(Claim claim, int number) {
    return new SeatState.Held(
        hall.seat(number).id(), claim.terms().buyer(), claim.terms().id(), NOON.plus(TTL));
  }
}
