package encore.persistence.booking;

import encore.application.booking.SeatClaims;
import encore.persistence.support.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The strategies of this adapter, for tests that walk through all of them. */
enum PersistentStrategy {
  CONDITIONAL_UPDATE(PersistentClaims::conditionalUpdate),
  ROW_LOCK(PersistentClaims::rowLock),
  ROW_LOCK_NOWAIT(PersistentClaims::rowLockNowait),
  ADVISORY_LOCK(PersistentClaims::advisoryLock),
  OPTIMISTIC(PersistentClaims::optimistic),
  UNIQUE_INSERT(PersistentClaims::uniqueInsert),
  SERIALIZABLE(PersistentClaims::serializable),
  GROUP_COMMIT(db -> db.groupCommit(GroupCommitSeatClaimsIT.LIMITS, new SimpleMeterRegistry()));

  private final Function<PersistentClaims, SeatClaims> claims;

  PersistentStrategy(Function<PersistentClaims, SeatClaims> claims) {
    this.claims = claims;
  }

  /** Whichever of them happens to be asked, as in a fleet whose setting is being changed. */
  static PostgresBoxOffice mixedOffice(TestDatabase database, Set<PersistentStrategy> fleet) {
    return new PostgresBoxOffice(database, all -> inTurn(all, fleet));
  }

  private static SeatClaims inTurn(PersistentClaims all, Set<PersistentStrategy> fleet) {
    var each = fleet.stream().map(strategy -> strategy.claims.apply(all)).toList();
    var turn = new AtomicInteger();
    return claim -> each.get(Math.floorMod(turn.getAndIncrement(), each.size())).claim(claim);
  }

  PostgresBoxOffice office(TestDatabase database) {
    return new PostgresBoxOffice(database, claims);
  }
}
