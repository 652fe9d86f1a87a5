package encore.persistence.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a seat, and the line about it in the log.
 *
 * @param owner whose it is from now on, under which booking
 * @param about the booking that the line is about
 */
record Move(
    String kind,
    String status,
    Optional<Booking.Terms> owner,
    Optional<Instant> until,
    UserId actor,
    Optional<BookingId> about,
    Instant at) {

  static Move extended(Booking.Terms by, Instant until, Instant at) {
    return new Move("EXTENDED", by, "HELD", Optional.of(until), by.buyer(), at);
  }

  static Move confirmed(Booking.Terms by, Instant at) {
    return new Move("CONFIRMED", by, "SOLD", Optional.empty(), by.buyer(), at);
  }

  static Move given(Booking.Terms to, UserId actor, Instant at) {
    return new Move("GIVEN", to, "SOLD", Optional.empty(), actor, at);
  }

  static Move released(BookingId booking, UserId actor, Instant at) {
    return offered("RELEASED", "AVAILABLE", actor, Optional.of(booking), at);
  }

  static Move cancelled(BookingId booking, UserId actor, Instant at) {
    return offered("CANCELLED", "AVAILABLE", actor, Optional.of(booking), at);
  }

  static Move blocked(UserId actor, Instant at) {
    return offered("BLOCKED", "BLOCKED", actor, Optional.empty(), at);
  }

  static Move unblocked(UserId actor, Instant at) {
    return offered("UNBLOCKED", "AVAILABLE", actor, Optional.empty(), at);
  }

  private Move(
      String kind,
      Booking.Terms owner,
      String status,
      Optional<Instant> until,
      UserId actor,
      Instant at) {
    this(kind, status, Optional.of(owner), until, actor, Optional.of(owner.id()), at);
  }

  private static Move offered(
      String kind, String status, UserId actor, Optional<BookingId> about, Instant at) {
    return new Move(kind, status, Optional.empty(), Optional.empty(), actor, about, at);
  }
}
