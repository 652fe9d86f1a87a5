package encore.application.ranking;

import java.time.Duration;
import java.util.List;

/** What was sold, by item and hour: the sum of the sales, whatever comes twice or late. */
public interface SalesCounts {

  /** All that one piece of news says, in the transaction that runs; whether it changed anything. */
  boolean count(List<Sale> sales);

  /** Forgets hours that are over for so long, and their sales; how many rows. */
  int tidy(Duration keep, int rowsMax);
}
