package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Holds;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.UUID;

final class JdbcHolds implements Holds {

  // Whoever moves a hold writes this row, after the seats: nobody who wants the seats waits for us.
  private static final String LOCK =
      """
      SELECT id
        FROM booking
       WHERE id = :booking
       ORDER BY id
         FOR NO KEY UPDATE
      """;

  private final Database database;
  private final BookingRows bookings;
  private final SeatLocks locks;
  private final FencedWrite write;
  private final CancelledBooks books;
  private final HoldExtension extension;
  private final LapsedSeats lapsed;

  JdbcHolds(Database database) {
    this.database = database;
    this.bookings = new BookingRows(database);
    this.locks = new SeatLocks(database);
    this.write = new FencedWrite(database);
    this.books = new CancelledBooks(database);
    this.extension = new HoldExtension(database);
    this.lapsed = new LapsedSeats(database);
  }

  /** Lock first, look second: while we waited it may have ended, in any way. */
  @Override
  public Optional<Booking> lock(BookingId booking, UserId buyer) {
    database.sql().sql(LOCK).param("booking", booking.value()).query(UUID.class).optional();
    return bookings.find(booking, buyer).map(Snapshot::booking);
  }

  @Override
  public Optional<Booking> release(BookingId booking, UserId buyer) {
    return database.inOne(() -> bookings.find(booking, buyer).map(this::release));
  }

  private Booking release(Snapshot seen) {
    return switch (seen.booking()) {
      case Booking.Held held -> releaseLocked(LockedBooking.lock(locks, bookings, held.terms()));
      case Booking.Confirmed confirmed -> confirmed;
      case Booking.Expired expired -> expired;
      case Booking.Cancelled cancelled -> cancelled;
    };
  }

  private Booking releaseLocked(LockedBooking locked) {
    if (!(locked.booking() instanceof Booking.Held held)) {
      return locked.booking();
    }
    var terms = held.terms();
    write.free(terms, locked.seats(), locked.now());
    books.close(terms.id(), locked.now());
    return held.release(locked.now());
  }

  @Override
  public Optional<Extension> extend(BookingId booking, UserId buyer, HoldPolicy policy) {
    return extension.extend(booking, buyer, policy);
  }

  @Override
  public int tidyLapsed(int seatsMax) {
    return database.inOne(() -> lapsed.tidy(seatsMax));
  }
}
