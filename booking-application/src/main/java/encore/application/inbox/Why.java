package encore.application.inbox;

/** Why an event is parked. */
public enum Why {
  /** It was tried and failed, or cannot be read. */
  FAILED,
  /** An earlier one of the same thing is parked. */
  BEHIND,
  /** An earlier one of the same thing has not come. */
  GAP
}
