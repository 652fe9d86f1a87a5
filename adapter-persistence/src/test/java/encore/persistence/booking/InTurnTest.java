package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Lost;
import encore.application.booking.Claim.Result.Won;
import encore.domain.booking.SeatState;
import encore.testing.BoxOffice.Hall;
import encore.testing.Halls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims of one batch are judged as if each had come alone, one after the other. */
class InTurnTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);

  private final Hall hall = Halls.ofTwelve(1, NOON);
  private final Claim over = claim(aBuyer(), hall, 4);
  private final InTurn inTurn =
      new InTurn(
          List.of(
              free(1),
              free(2),
              free(3),
              found(heldBy(over, 4, NOON)),
              found(heldBy(over, 5, NOON.plusNanos(1_000)))));

  @Test
  void aSeatThatWasWonIsHeldForThoseBehind() {
    var first = claim(aBuyer(), hall, 1, 2);

    assertThat(inTurn.judge(first)).contains(new Won(NOON, NOON.plus(TTL)));
    assertThat(inTurn.judge(claim(aBuyer(), hall, 2, 3)))
        .contains(new Lost(List.of(heldBy(first, 2, NOON.plus(TTL)))));
    assertThat(inTurn.won()).extracting(WonClaim::claim).containsExactly(first);
  }

  @Test
  void aSeatOfALoserIsAsFreeAsItWas() {
    assertThat(inTurn.judge(claim(aBuyer(), hall, 3, 5))).containsInstanceOf(Lost.class);
    assertThat(inTurn.judge(claim(aBuyer(), hall, 3))).containsInstanceOf(Won.class);
  }

  @Test
  void aLapsedHoldIsTakenOverOnceAndKnownToHaveBeenThere() {
    assertThat(inTurn.judge(claim(aBuyer(), hall, 4))).containsInstanceOf(Won.class);
    assertThat(inTurn.judge(claim(aBuyer(), hall, 4))).containsInstanceOf(Lost.class);
    assertThat(inTurn.won().getFirst().found()).containsExactly(found(heldBy(over, 4, NOON)));
  }

  @Test
  void nothingIsDecidedAboutASeatThatIsNotLocked() {
    assertThat(inTurn.judge(claim(aBuyer(), hall, 1, 9))).isEmpty();
    assertThat(inTurn.judge(claim(aBuyer(), hall, 1))).containsInstanceOf(Won.class);
    assertThat(inTurn.won()).hasSize(1);
  }

  /** Else a loser would be told of an instant that the row does not hold. */
  @Test
  void aHoldEndsOnATickOfTheDatabase() {
    var claim = claim(aBuyer(), hall, Duration.ofNanos(1_999), 1);

    assertThat(inTurn.judge(claim)).contains(new Won(NOON, NOON.plusNanos(1_000)));
  }

  private LockedSeat free(int number) {
    return found(new SeatState.Available(hall.seat(number).id()));
  }

  private SeatState.Held heldBy(Claim claim, int number, Instant until) {
    var terms = claim.terms();
    return new SeatState.Held(hall.seat(number).id(), terms.buyer(), terms.id(), until);
  }

  private static LockedSeat found(SeatState state) {
    return new LockedSeat(state, 7, NOON);
  }
}
