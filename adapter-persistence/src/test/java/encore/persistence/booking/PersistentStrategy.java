package encore.persistence.booking;

import encore.application.booking.SeatClaims;
import encore.persistence.support.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.Function;

/** The strategies of this adapter, for tests that walk through all of them. */
enum PersistentStrategy {
  CONDITIONAL_UPDATE(PersistentClaims::conditionalUpdate),
  ROW_LOCK(PersistentClaims::rowLock),
  GROUP_COMMIT(db -> db.groupCommit(GroupCommitSeatClaimsIT.LIMITS, new SimpleMeterRegistry()));

  private final Function<PersistentClaims, SeatClaims> claims;

  PersistentStrategy(Function<PersistentClaims, SeatClaims> claims) {
    this.claims = claims;
  }

  PostgresBoxOffice office(TestDatabase database) {
    return new PostgresBoxOffice(database, claims);
  }
}
