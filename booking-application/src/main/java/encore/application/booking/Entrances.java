package encore.application.booking;

import encore.domain.booking.BookingId;

/** Who has been let in. Whoever checks tickets knows. */
public interface Entrances {

  /**
   * Whether anybody came in by this booking. Asked under the locks of its claims, the answer stays
   * true until the transaction ends.
   */
  boolean anybodyBy(BookingId booking);
}
