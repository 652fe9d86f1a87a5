package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** A buyer takes seats off the market for a few minutes: all of them, or none. */
public interface HoldSeats {

  Outcome hold(Command command);

  /**
   * Who wants what.
   *
   * @param named the booking's id, where it was chosen before, so that it can be found again
   */
  record Command(UserId buyer, ScheduleId schedule, SeatChoice choice, Optional<BookingId> named) {

    public Command(UserId buyer, ScheduleId schedule, SeatChoice choice) {
      this(buyer, schedule, choice, Optional.empty());
    }
  }

  sealed interface Outcome {
    record Held(Booking.Held booking, ConcertId concert) implements Outcome {}

    /** Somebody else has these; the others of the request are free as far as we know. */
    record Taken(SortedSet<Seat> seats) implements Outcome {}

    /** All of these are sold for good: waiting for a hold to lapse will not help. */
    record SoldAlready(SortedSet<Seat> seats) implements Outcome {}

    /** The buyer has these already, under this booking; others may have more of the request. */
    record AlreadyYours(BookingId booking, SortedSet<Seat> seats) implements Outcome {}

    /** The house keeps some of these back; those it does not are sold. */
    record NotForSale(SortedSet<Seat> seats) implements Outcome {}

    /** In one request, or together with what the buyer has of this schedule already. */
    record TooMany(int seatsMax) implements Outcome {}

    record NoSuchSchedule() implements Outcome {}

    /** The hall lacks these seats: the part of the choice that was not found. */
    record NoSuchSeats(SeatChoice missing) implements Outcome {}

    record NotOpenYet(Instant opensAt) implements Outcome {}

    record Closed(Instant closedAt) implements Outcome {}

    /** He let go so often lately that he is asked to wait this long; nothing was taken. */
    record Resting(Duration pause) implements Outcome {}

    /** So many ask at once that we could not tell in time; nothing was taken. */
    record Contended() implements Outcome {}
  }
}
