package encore.application.booking;

/** The menu of {@link SeatClaims}: the class of an entry has its name. */
public enum LockStrategy {
  /** One statement locks, decides and writes. */
  CONDITIONAL_UPDATE,
  /** One statement locks, we decide, a second one writes. */
  ROW_LOCK,
  /** The same, but who meets a lock is told at once. */
  ROW_LOCK_NOWAIT,
  /** Buyers queue at the number of a seat, then as CONDITIONAL_UPDATE. */
  ADVISORY_LOCK,
  /** No lock: the version that was read must still be there when it is written. */
  OPTIMISTIC,
  /** The index of live claims decides: who inserts first wins. */
  UNIQUE_INSERT,
  /** Read, decide, write; the server ends whoever was not alone. */
  SERIALIZABLE,
  /** Claims that come in while one transaction is under way share the next one. */
  GROUP_COMMIT,
  /** A lease in Redis around one that decides: the crowd waits there instead of in the database. */
  REDIS_LOCK,
  /** A look into Redis before one that decides: who surely loses is told so there. */
  REDIS_GATE,
  /** Check, then write. Sells seats twice: for the lab alone. */
  NONE
}
