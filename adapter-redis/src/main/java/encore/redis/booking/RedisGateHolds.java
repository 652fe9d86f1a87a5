package encore.redis.booking;

import encore.application.booking.Holds;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.HoldPolicy;
import encore.domain.identity.UserId;
import java.util.Optional;

/** Lets the gate forget what was let go. Where that fails the gate finds out by itself. */
final class RedisGateHolds implements Holds {

  private final Marks marks;
  private final Holds holds;

  RedisGateHolds(Marks marks, Holds holds) {
    this.marks = marks;
    this.holds = holds;
  }

  @Override
  public Optional<Booking> lock(BookingId booking, UserId buyer) {
    return holds.lock(booking, buyer);
  }

  @Override
  public Optional<Booking> release(BookingId booking, UserId buyer) {
    var after = holds.release(booking, buyer);
    after
        .filter(Booking.Cancelled.class::isInstance)
        .map(Booking::terms)
        .ifPresent(marks::forgetMarks);
    return after;
  }

  /** A mark ends with the hold it was made for; whoever asks after that is let through. */
  @Override
  public Optional<Extension> extend(BookingId booking, UserId buyer, HoldPolicy policy) {
    return holds.extend(booking, buyer, policy);
  }

  @Override
  public int tidyLapsed(int seatsMax) {
    return holds.tidyLapsed(seatsMax);
  }
}
