package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatWish;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A buyer says how many seats, and the house picks the best of those that are free. */
public interface HoldBestSeats {

  Outcome hold(Command command);

  /**
   * Who wants what.
   *
   * @param named the booking's id, where it was chosen before, so that it can be found again
   */
  record Command(UserId buyer, ScheduleId schedule, SeatWish wish, Optional<BookingId> named) {

    public Command(UserId buyer, ScheduleId schedule, SeatWish wish) {
      this(buyer, schedule, wish, Optional.empty());
    }
  }

  sealed interface Outcome {
    record Held(Booking.Held booking, ConcertId concert) implements Outcome {}

    /** Nothing is left that answers the wish, but perhaps a smaller or a scattered one. */
    record SoldOut(int available, int largestBlock) implements Outcome {}

    record TooMany(int seatsMax) implements Outcome {}

    record NoSuchSchedule() implements Outcome {}

    record NotOpenYet(Instant opensAt) implements Outcome {}

    record Closed(Instant closedAt) implements Outcome {}

    /** He let go so often lately that he is asked to wait this long; nothing was taken. */
    record Resting(Duration pause) implements Outcome {}

    /** So many ask at once that we could not tell in time; nothing was taken. */
    record Contended() implements Outcome {}
  }
}
