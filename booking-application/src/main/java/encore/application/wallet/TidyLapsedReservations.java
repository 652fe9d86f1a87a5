package encore.application.wallet;

/**
 * Puts points back that were set aside until a time that is over. Safe to run on every instance at
 * once; who needs the points goes on without it.
 */
public interface TidyLapsedReservations {

  /** How many reservations were tidied. */
  int tidy();
}
