package encore.application.ranking;

import java.time.Duration;

/** What was sold, by item and hour: the sum of the sales, whatever comes twice or late. */
public interface SalesCounts {

  /** In the transaction that runs; whether it changed anything. */
  boolean count(Sale sale);

  /** Forgets hours that are over for so long, and their sales; how many rows. */
  int tidy(Duration keep, int rowsMax);
}
