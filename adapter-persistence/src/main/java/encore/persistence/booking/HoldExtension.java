package encore.persistence.booking;

import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Holds.Extension;
import encore.application.shared.Unavailable;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** Moves the end of a hold: of all its seats and of its booking, in one transaction. */
final class HoldExtension {

  private static final String EXTEND_BOOKING =
      """
      UPDATE booking
         SET expires_at = :until, extended_at = :at
       WHERE id = :booking
         AND status = 'HELD'
      """;

  private final Database database;
  private final BookingRows bookings;
  private final SeatLocks locks;
  private final SeatMoves moves;

  HoldExtension(Database database) {
    this.database = database;
    this.bookings = new BookingRows(database);
    this.locks = new SeatLocks(database);
    this.moves = new SeatMoves(database);
  }

  Optional<Extension> extend(BookingId booking, UserId buyer, HoldPolicy policy) {
    try {
      return database.inOne(
          () -> bookings.find(booking, buyer).map(snapshot -> extend(snapshot, policy)),
          done -> done.filter(Extension::moved).isPresent());
    } catch (DataAccessException e) {
      if (!BuyerLimit.isExceeded(e)) {
        throw e;
      }
      // Between the decision and the count the hold ended, and its buyer took other seats instead.
      if (database.isInOne()) {
        // Part of something larger, which is spoilt: whoever asks again finds it ended.
        throw new Unavailable("postgres", Unavailable.Reason.BUSY, e);
      }
      return database.read(() -> bookings.find(booking, buyer)).map(s -> new Extension(s, false));
    }
  }

  private Extension extend(Snapshot seen, HoldPolicy policy) {
    if (!(seen.booking() instanceof Booking.Held)) {
      return new Extension(seen, false);
    }
    var locked = LockedBooking.lock(locks, bookings, seen.booking().terms());
    var now = locked.now();
    if (locked.booking() instanceof Booking.Held held) {
      var longer = held.extend(policy);
      longer.ifPresent(extended -> write(locked, extended));
      return new Extension(new Snapshot(longer.orElse(held), now, seen.show()), longer.isPresent());
    }
    return new Extension(new Snapshot(locked.booking(), now, seen.show()), false);
  }

  private void write(LockedBooking locked, Booking.Held extended) {
    var terms = extended.terms();
    moves.move(locked.seats(), Move.extended(terms, extended.until(), locked.now()));
    extendBooking(terms.id(), extended.until(), locked.now());
  }

  private void extendBooking(BookingId booking, Instant until, Instant at) {
    int extended =
        database
            .sql()
            .sql(EXTEND_BOOKING)
            .param("booking", booking.value())
            .param("until", Columns.param(until))
            .param("at", Columns.param(at))
            .update();
    if (extended != 1) {
      throw new IllegalStateException("ended by somebody who had no lock on its seats: " + booking);
    }
  }
}
