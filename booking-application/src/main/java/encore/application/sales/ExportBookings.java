package encore.application.sales;

import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import encore.domain.identity.UserId;
import java.util.function.Consumer;

/** An administrator takes the bookings out of the house; that he did is written down before. */
public interface ExportBookings {

  void export(Command command, Consumer<Line> lines);

  record Command(UserId actor, Filter filter) {}
}
