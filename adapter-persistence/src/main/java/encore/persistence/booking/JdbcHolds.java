package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Holds;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;

final class JdbcHolds implements Holds {

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
