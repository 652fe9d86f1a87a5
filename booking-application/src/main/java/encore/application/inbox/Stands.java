package encore.application.inbox;

import encore.application.event.Event;
import java.time.Duration;

/** Which version of each thing a consumer has taken in last, and under which ids. */
public interface Stands {

  /** 0 at the beginning; without a lock, so it may be more by now, and never less. */
  long last(Place place);

  /** Until the end of the transaction nobody else decides about this thing. */
  long lock(Place place);

  /**
   * Writes it down as taken in.
   *
   * @return whether it is not known yet, neither as taken in nor as waiting
   */
  boolean enter(String consumer, Event event);

  /**
   * Moves the stand, which is locked.
   *
   * @return whether the next version is parked
   */
  boolean advance(Place place, long version);

  /** Ids that are older than that; the stands go on refusing them. */
  int forget(Duration olderThan, int rowsMax);
}
