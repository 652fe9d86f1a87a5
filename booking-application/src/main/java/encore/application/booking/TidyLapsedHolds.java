package encore.application.booking;

/**
 * Puts seats whose holds have ended back on the map. Safe to run on every instance at once; a sale
 * goes on without it.
 */
public interface TidyLapsedHolds {

  /** How many seats were tidied. */
  int tidy();
}
