package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Claim;
import encore.application.booking.Confirmations;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;

final class JdbcConfirmations implements Confirmations {

  private final Database database;
  private final BookingRows bookings;
  private final SeatLocks locks;
  private final ConfirmedBooks books;
  private final RetakenSeats retaken;
  private final Attempt attempt;

  JdbcConfirmations(Database database) {
    this.database = database;
    this.bookings = new BookingRows(database);
    this.locks = new SeatLocks(database);
    this.books = new ConfirmedBooks(database);
    this.attempt = new Attempt(database);
    this.retaken = new RetakenSeats(database, books);
  }

  @Override
  public Result confirm(BookingId booking, UserId buyer) {
    return database.inOne(
        () -> bookings.find(booking, buyer).map(this::confirm).orElseGet(Result.NoSuchBooking::new),
        Result.Confirmed.class::isInstance);
  }

  private Result confirm(Snapshot seen) {
    return seen.booking() instanceof Booking.Held held
        ? confirmLocked(LockedBooking.lock(locks, bookings, held.terms()))
        : stands(seen.booking());
  }

  private Result confirmLocked(LockedBooking locked) {
    if (!(locked.booking() instanceof Booking.Held held)) {
      return stands(locked.booking());
    }
    return attempt
        .within(() -> sold(locked, held))
        .orElseGet(() -> new Result.Expired(new Booking.Expired(held.terms(), held.until())));
  }

  /**
   * The limit is hit only where the hold ended between the decision and the count, and its buyer
   * took other seats instead.
   */
  private Result sold(LockedBooking locked, Booking.Held held) {
    books.sell(held.terms(), locked.seats(), locked.now());
    return new Result.Confirmed(held.confirm(locked.now()));
  }

  private static Result stands(Booking booking) {
    return switch (booking) {
      case Booking.Confirmed confirmed -> new Result.ConfirmedBefore(confirmed);
      case Booking.Expired expired -> new Result.Expired(expired);
      case Booking.Cancelled cancelled -> new Result.Cancelled(cancelled);
      case Booking.Held held -> throw new IllegalStateException("still held: " + held.terms().id());
    };
  }

  @Override
  public Optional<Booking.Confirmed> retake(Booking.Terms former, BookingId again) {
    var terms = new Booking.Terms(again, former.schedule(), former.buyer(), former.seats());
    return database.inOne(
        () -> retaken.sellAgain(new Claim(terms, RetakenSeats.HELD_FOR)), Optional::isPresent);
  }
}
