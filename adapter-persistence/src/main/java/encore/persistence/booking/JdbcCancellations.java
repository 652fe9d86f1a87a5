package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Cancellations;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.function.Predicate;

final class JdbcCancellations implements Cancellations {

  private final Database database;
  private final BookingRows bookings;
  private final SeatLocks locks;
  private final SeatMoves moves;
  private final CancelledBooks books;

  JdbcCancellations(Database database) {
    this.database = database;
    this.bookings = new BookingRows(database);
    this.locks = new SeatLocks(database);
    this.moves = new SeatMoves(database);
    this.books = new CancelledBooks(database);
  }

  @Override
  public Optional<Cancellation> cancel(BookingId booking, UserId actor) {
    return cancel(booking, actor, confirmed -> !confirmed.isPaid());
  }

  @Override
  public Optional<Cancellation> cancelPaid(BookingId booking, UserId actor) {
    return cancel(booking, actor, _ -> true);
  }

  private Optional<Cancellation> cancel(
      BookingId booking, UserId actor, Predicate<Booking.Confirmed> mayGo) {
    return database.inOne(
        () -> bookings.findOfAnybody(booking).map(seen -> cancel(seen, actor, mayGo)),
        done -> done.filter(Cancellation::now).isPresent());
  }

  private Cancellation cancel(Snapshot seen, UserId actor, Predicate<Booking.Confirmed> mayGo) {
    return switch (seen.booking()) {
      case Booking.Held held -> cancelLocked(held.terms(), actor, mayGo);
      case Booking.Confirmed confirmed -> cancelLocked(confirmed.terms(), actor, mayGo);
      case Booking.Expired expired -> new Cancellation(expired, false);
      case Booking.Cancelled cancelled -> new Cancellation(cancelled, false);
    };
  }

  private Cancellation cancelLocked(
      Booking.Terms seen, UserId actor, Predicate<Booking.Confirmed> mayGo) {
    var locked = LockedBooking.lock(locks, bookings, seen);
    var now = locked.now();
    return switch (locked.booking()) {
      case Booking.Held held -> {
        takeBack(locked, Move.released(seen.id(), actor, now));
        yield new Cancellation(held.release(now), true);
      }
      case Booking.Confirmed stays when !mayGo.test(stays) -> new Cancellation(stays, false);
      case Booking.Confirmed goes -> {
        takeBack(locked, Move.cancelled(seen.id(), actor, now));
        yield new Cancellation(goes.cancel(now), true);
      }
      case Booking.Expired expired -> new Cancellation(expired, false);
      case Booking.Cancelled cancelled -> new Cancellation(cancelled, false);
    };
  }

  private void takeBack(LockedBooking locked, Move move) {
    moves.move(locked.seats(), move);
    books.close(locked.booking().terms().id(), locked.now());
  }
}
