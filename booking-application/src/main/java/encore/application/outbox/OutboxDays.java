package encore.application.outbox;

import java.time.Duration;

/** The days of the outbox, for which there is room as long as old ones are emptied. */
public interface OutboxDays {

  /** Empties each day of which all is published and older than that; gives how many. */
  int empty(Duration keep);
}
