package encore.application.sales;

import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import java.util.function.Consumer;

/**
 * All bookings at one instant, one after the other, however many. Few of these run at once, and
 * none for ever: who comes on top is told {@link encore.application.shared.Unavailable}.
 */
public interface BookingExports {

  /**
   * Comes back when the last line is taken.
   *
   * @param begun called once it is this export's turn, before the first line
   * @param lines takes them newest first, and may throw to end it
   */
  void stream(Filter filter, Runnable begun, Consumer<Line> lines);
}
