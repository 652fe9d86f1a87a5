package encore.application.wallet;

/** Points that are set aside, and what becomes of them when their time is over. */
public interface Reservations {

  /**
   * Writes down that reservations have ended; they block nobody any more, written down or not.
   *
   * @param max how many at most it looks for
   * @return how many it ended; some more, where one wallet has several
   */
  int tidyLapsed(int max);
}
