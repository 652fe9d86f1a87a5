package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.domain.booking.SeatState;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seats of the old offer are gone when a buyer comes with it. */
class VanishedSeatsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final TestDatabase DATABASE = TestDatabase.create();

  @ParameterizedTest
  @EnumSource
  void aPartOfTheSeatsIsNotEnough(PersistentStrategy strategy) throws Exception {
    var office = strategy.office(DATABASE);
    var hall = office.hall();
    try (var outside = DATABASE.connect()) {
      ByHand.run(outside, ByHand.DELETE, hall.seat(2));
    }

    assertThat(office.claims().claim(claim(aBuyer(), hall, 1, 2, 3)))
        .isEqualTo(new Claim.Result.Contended());
    assertThat(office.claims().claim(claim(aBuyer(), hall, 2)))
        .isEqualTo(new Claim.Result.Contended());

    assertNothingIsHeld(office, hall);
  }

  /** He does not wait for the lock but looks around, and what he looks for is not all there. */
  @Test
  void whoLeavesAtOnceIsNotAskedToExplainWhatIsGone() throws Exception {
    var office = PersistentStrategy.ROW_LOCK_NOWAIT.office(DATABASE);
    var hall = office.hall();
    try (var outside = DATABASE.connect()) {
      ByHand.run(outside, ByHand.DELETE, hall.seat(2));
      outside.setAutoCommit(false);
      ByHand.run(outside, "UPDATE encore.seat SET grade = grade WHERE id = ?", hall.seat(1));

      assertThat(office.claims().claim(claim(aBuyer(), hall, 1, 2)))
          .isEqualTo(new Claim.Result.Contended());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClaimThatWaitedForSeatsThatWentTakesNone(PersistentStrategy strategy) throws Exception {
    var office = strategy.office(DATABASE);
    var hall = office.hall();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = DATABASE.connect()) {
      blocker.setAutoCommit(false);
      ByHand.run(blocker, ByHand.DELETE, hall.seat(2));
      var claiming = threads.submit(() -> office.claims().claim(claim(aBuyer(), hall, 1, 2)));
      Await.until(
          "the claim waits, or has given up",
          PATIENCE,
          () -> claiming.isDone() || ByHand.somebodyWaits(DATABASE));
      blocker.commit();

      assertThat(claiming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(new Claim.Result.Contended());
    }
    assertNothingIsHeld(office, hall);
  }

  private static void assertNothingIsHeld(PostgresBoxOffice office, Hall hall) {
    assertThat(office.bookingsOf(hall)).isZero();
    assertThat(office.transitions(hall)).isEmpty();
    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Available.class);
  }
}
