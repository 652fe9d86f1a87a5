package encore.application.booking;

/** The menu of {@link SeatClaims}: the class of an entry has its name. */
public enum LockStrategy {
  /** One statement locks, decides and writes. */
  CONDITIONAL_UPDATE,
  /** One statement locks, we decide, a second one writes. */
  ROW_LOCK,
  /** A lease in Redis around one that decides: the crowd waits there instead of in the database. */
  REDIS_LOCK,
  /** A look into Redis before one that decides: who surely loses is told so there. */
  REDIS_GATE
}
