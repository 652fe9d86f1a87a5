package encore.persistence.booking;

import encore.application.booking.SeatClaims;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice;
import encore.testing.SeatClaimsContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Two instances with different strategies sell the same seats, as while a setting is changed. */
class MixedSeatClaimsIT extends SeatClaimsContract {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected BoxOffice office() {
    return new PostgresBoxOffice(DATABASE, MixedSeatClaimsIT::byTurns);
  }

  private static SeatClaims byTurns(PersistentClaims claims) {
    var one = claims.conditionalUpdate();
    var other = claims.groupCommit(GroupCommitSeatClaimsIT.LIMITS, new SimpleMeterRegistry());
    return claim -> (claim.terms().id().hashCode() % 2 == 0 ? one : other).claim(claim);
  }
}
