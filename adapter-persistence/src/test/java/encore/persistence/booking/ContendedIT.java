package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.persistence.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody sits on the lock of a seat for longer than anybody waits. */
class ContendedIT {

  private static final TestDatabase DATABASE = TestDatabase.createImpatient();

  @ParameterizedTest
  @EnumSource
  void whoCannotHaveTheLockInTimeLearnsNothingAndTookNothing(PersistentStrategy strategy)
      throws Exception {
    var office = strategy.office(DATABASE);
    var claims = office.claims();
    var hall = office.hall();
    try (var blocker = DATABASE.connect();
        var lock = blocker.prepareStatement("SELECT 1 FROM encore.seat WHERE id = ? FOR UPDATE")) {
      blocker.setAutoCommit(false);
      lock.setLong(1, hall.seat(2).id().value());
      lock.executeQuery();

      assertThat(claims.claim(claim(aBuyer(), hall, 1, 2, 3)))
          .isEqualTo(new Claim.Result.Contended());

      assertThat(office.transitions(hall)).isEmpty();
      assertThat(office.bookingsOf(hall)).isZero();
      // A connection that is closed lets go a moment later, and who does not wait would notice.
      blocker.rollback();
    }
    assertThat(claims.claim(claim(aBuyer(), hall, 1, 2, 3))).isInstanceOf(Claim.Result.Won.class);
  }
}
