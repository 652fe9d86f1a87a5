package encore.loadtest.crowd;

import java.io.IOException;

/** Who the fans are: the same number is always the same account. */
public interface Passes {

  /**
   * Of the account with that number, from 1 on, good for a while.
   *
   * @throws IOException if it cannot be had
   */
  Pass of(int number) throws IOException, InterruptedException;

  /** How many accounts there are; fans with higher numbers begin again with the first. */
  int accounts();

  /** An account and what opens the house to it. */
  record Pass(String user, String token) {}
}
