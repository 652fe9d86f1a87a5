package encore.application.booking;

/** The menu of {@link SeatClaims}: the class of an entry has its name. */
public enum LockStrategy {
  /** One statement locks, decides and writes. */
  CONDITIONAL_UPDATE,
  /** One statement locks, we decide, a second one writes. */
  ROW_LOCK,
  /** Claims that come in while one transaction is under way share the next one. */
  GROUP_COMMIT
}
