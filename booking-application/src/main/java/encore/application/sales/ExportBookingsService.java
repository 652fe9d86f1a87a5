package encore.application.sales;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.sales.BookingListViews.Line;
import encore.application.shared.UseCase;
import java.util.HashMap;
import java.util.function.Consumer;

@UseCase
final class ExportBookingsService implements ExportBookings {

  private final BookingExports exports;
  private final AuditTrail trail;

  ExportBookingsService(BookingExports exports, AuditTrail trail) {
    this.exports = exports;
    this.trail = trail;
  }

  /** Written down first, because half an export has left the house, too. */
  @Override
  public void export(Command command, Consumer<Line> lines) {
    exports.stream(command.filter(), () -> trail.record(act(command)), lines);
  }

  private static Act act(Command command) {
    var details = new HashMap<String, String>();
    var filter = command.filter();
    filter.schedule().ifPresent(id -> details.put("scheduleId", id.value().toString()));
    filter.status().ifPresent(status -> details.put("status", status.name()));
    filter.buyer().ifPresent(id -> details.put("buyerId", id.value().toString()));
    return new Act(command.actor(), "BOOKINGS_EXPORTED", "bookings", details);
  }
}
