package encore.application.identity;

/** Deletes sessions and failures whose time is over; nobody waits for it. */
public interface TidyIdentity {

  /** How many rows were deleted. */
  int tidy();
}
