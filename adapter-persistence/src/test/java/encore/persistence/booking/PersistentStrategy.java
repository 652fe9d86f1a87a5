package encore.persistence.booking;

import encore.application.booking.SeatClaims;
import encore.persistence.support.TestDatabase;
import java.util.function.Function;

/** The strategies of this adapter, for tests that walk through all of them. */
enum PersistentStrategy {
  CONDITIONAL_UPDATE(PersistentClaims::conditionalUpdate),
  ROW_LOCK(PersistentClaims::rowLock),
  ROW_LOCK_NOWAIT(PersistentClaims::rowLockNowait),
  ADVISORY_LOCK(PersistentClaims::advisoryLock),
  OPTIMISTIC(PersistentClaims::optimistic),
  UNIQUE_INSERT(PersistentClaims::uniqueInsert),
  SERIALIZABLE(PersistentClaims::serializable);

  private final Function<PersistentClaims, SeatClaims> claims;

  PersistentStrategy(Function<PersistentClaims, SeatClaims> claims) {
    this.claims = claims;
  }

  /** The others decide by what was committed when they came. */
  boolean locksBeforeItDecides() {
    return switch (this) {
      case CONDITIONAL_UPDATE, ROW_LOCK, ADVISORY_LOCK -> true;
      case ROW_LOCK_NOWAIT, OPTIMISTIC, UNIQUE_INSERT, SERIALIZABLE -> false;
    };
  }

  SeatClaims over(PersistentClaims all) {
    return claims.apply(all);
  }

  PostgresBoxOffice office(TestDatabase database) {
    return new PostgresBoxOffice(database, claims);
  }
}
