package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Holds;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.Optional;

final class JdbcHolds implements Holds {

  private static final String CANCEL_SEATS =
      """
      UPDATE booking_seat
         SET status = 'CANCELLED'
       WHERE booking_id = :booking
         AND status = 'HELD'
      """;

  private static final String CANCEL_BOOKING =
      """
      UPDATE booking
         SET status = 'CANCELLED', ended_at = :at
       WHERE id = :booking
         AND status = 'HELD'
      """;

  private final Database database;
  private final BookingRows bookings;
  private final SeatLocks locks;
  private final FencedWrite write;
  private final LapsedSeats lapsed;

  JdbcHolds(Database database) {
    this.database = database;
    this.bookings = new BookingRows(database);
    this.locks = new SeatLocks(database);
    this.write = new FencedWrite(database);
    this.lapsed = new LapsedSeats(database);
  }

  @Override
  public Optional<Booking> release(BookingId booking, UserId buyer) {
    return database.inOne(
        () -> bookings.find(booking, buyer).map(snapshot -> release(snapshot, buyer)));
  }

  private Booking release(Snapshot snapshot, UserId buyer) {
    return switch (snapshot.booking()) {
      case Booking.Held held -> releaseLocked(held, buyer);
      case Booking.Expired expired -> expired;
      case Booking.Cancelled cancelled -> cancelled;
    };
  }

  /** Lock first, decide second: while we waited the hold may have ended, in any way. */
  private Booking releaseLocked(Booking.Held seen, UserId buyer) {
    var terms = seen.terms();
    var seats = locks.lock(terms);
    Instant now = seats.getFirst().now();

    // A statement of its own: the one that locked still shows the booking from before the wait.
    var current = bookings.find(terms.id(), buyer, now).orElseThrow().booking();
    if (!(current instanceof Booking.Held held)) {
      return current;
    }
    if (!seats.stream().allMatch(seat -> seat.isHeldBy(terms.id()))) {
      // The clock went back: somebody saw the end of this hold before us, and acted on it.
      return new Booking.Expired(terms, held.until());
    }
    write.free(terms, seats, now);
    database.sql().sql(CANCEL_SEATS).param("booking", terms.id().value()).update();
    cancel(terms.id(), now);
    return held.release(now);
  }

  private void cancel(BookingId booking, Instant now) {
    int cancelled =
        database
            .sql()
            .sql(CANCEL_BOOKING)
            .param("booking", booking.value())
            .param("at", Columns.param(now))
            .update();
    if (cancelled != 1) {
      throw new IllegalStateException("ended by somebody who had no lock on its seats: " + booking);
    }
  }

  @Override
  public int tidyLapsed(int seatsMax) {
    return database.inOne(() -> lapsed.tidy(seatsMax));
  }
}
