package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.booking.Claim;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision about a version that has moved on, as if somebody had forgotten to lock. */
class FencedWriteIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::rowLock);
  private final FencedWrite write = new FencedWrite(DATABASE.database());
  private Hall hall;
  private Claim standing;

  @BeforeEach
  void seatOneIsHeld() {
    office.setClock(NOON);
    hall = office.hall();
    standing = claim(aBuyer(), hall, 1);
    office.claims().claim(standing);
  }

  @Test
  void aSeatThatMovedOnIsNotFreed() {
    assertNothingIsWritten(() -> write.free(standing.terms(), seenBefore(), NOON));
  }

  @Test
  void aSeatThatMovedOnIsNotHeldEvenIfItsHoldHasLapsed() {
    var late = NOON.plus(Duration.ofHours(1));
    office.setClock(late);
    var next = claim(aBuyer(), hall, 1);

    var won = new Claim.Result.Won(late, late.plus(next.ttl()));
    assertNothingIsWritten(() -> write.hold(next, seenBefore(), won));
  }

  private void assertNothingIsWritten(Runnable work) {
    var before = office.stateOf(hall.seat(1).id());

    assertThatThrownBy(() -> inTransaction(work)).isInstanceOf(IllegalStateException.class);
    assertThat(office.stateOf(hall.seat(1).id())).isEqualTo(before);
    assertThat(office.transitions(hall)).hasSize(1);
  }

  private static void inTransaction(Runnable work) {
    DATABASE
        .database()
        .inOne(() -> {
          work.run();
          return true;
        });
  }

  /** Version 0, from before the hold that stands. */
  private List<LockedSeat> seenBefore() {
    return List.of(new LockedSeat(office.stateOf(hall.seat(1).id()), 0, NOON));
  }
}
