package encore.application.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.Chance;
import encore.domain.booking.SeatWish;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import java.time.Duration;

/**
 * Picks the best seats that are free for a wish and claims them. The pick is the domain's, made
 * again under the locks, so that a crowd is spread over the hall and nobody waits for anybody.
 */
public interface BestSeats {

  Result claim(Request request);

  /** Chance decides between seats that are as good as each other. */
  record Request(
      BookingId booking,
      UserId buyer,
      ScheduleId schedule,
      SeatWish wish,
      Duration ttl,
      Chance chance) {
    public Request {
      require(ttl.isPositive(), "a hold lasts some time");
    }
  }

  sealed interface Result {
    record Won(Booking.Held booking) implements Result {}

    /** Nothing that answers the wish was free; this is what was, of the wished grade. */
    record SoldOut(int available, int largestBlock) implements Result {}

    /** Nothing was written: the buyer has as many seats of this schedule as anybody may. */
    record OverLimit() implements Result {}

    /** Seats were free, but each time others were at work on them; nothing was taken. */
    record Contended() implements Result {}
  }
}
