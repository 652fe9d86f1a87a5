package encore.application.sales;

import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bookings of everybody, as they stand at this instant: a lapsed hold shows as expired. */
public interface BookingListViews {

  /** Newest first. */
  Page<Line, Cursor> bookings(Filter filter, Optional<Cursor> after, int limit);

  Optional<Line> booking(BookingId booking);

  /** What is empty does not matter. */
  record Filter(Optional<ScheduleId> schedule, Optional<Status> status, Optional<UserId> buyer) {}

  /** Where the list goes on: behind this booking. */
  record Cursor(Instant heldAt, UUID booking) {}

  enum Status {
    HELD,
    CONFIRMED,
    EXPIRED,
    CANCELLED
  }

  record Line(
      BookingId booking,
      ScheduleId schedule,
      String concert,
      UserId buyer,
      Status status,
      List<SeatLine> seats,
      Money total,
      Instant heldAt,
      Instant expiresAt,
      Optional<Instant> endedAt) {

    public Line {
      seats = List.copyOf(seats);
    }
  }

  record SeatLine(int number, String label) {}
}
