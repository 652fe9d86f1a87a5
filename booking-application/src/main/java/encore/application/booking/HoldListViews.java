package encore.application.booking;

import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds that stand in the books, for those who run the house: who ends first comes first. */
public interface HoldListViews {

  /**
   * A page of them.
   *
   * @param overdue only those that are over and were not written down as such yet
   */
  Page<Line, Cursor> holds(boolean overdue, Optional<Cursor> after, int limit);

  record Cursor(Instant expiresAt, BookingId booking) {}

  /**
   * One hold.
   *
   * @param overdue zero for one that still runs
   */
  record Line(
      BookingId booking,
      ScheduleId schedule,
      UserId buyer,
      List<Integer> seats,
      Instant expiresAt,
      Duration overdue) {
    public Line {
      seats = List.copyOf(seats);
    }
  }

  /** How many seats are overdue; counted up to this many. */
  int overdueSeats(int max);
}
