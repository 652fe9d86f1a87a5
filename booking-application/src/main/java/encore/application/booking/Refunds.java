package encore.application.booking;

import encore.application.shared.Unavailable;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** What becomes of the money when a booking goes back. Whoever takes payments knows. */
public interface Refunds {

  /** A hold was let go: what its buyer has set aside to pay for it can be spent again. */
  void callOff(BookingId booking);

  /**
   * The same, after the seats were let go in a step of their own.
   *
   * @throws Unavailable with an unknown outcome, never BUSY: the seats are free already
   */
  default void callOffNext(BookingId booking) {
    Unavailable.inTheMiddle(() -> {
      callOff(booking);
      return booking;
    });
  }

  /** Until when a buyer may give back what he has paid for, of a show that begins then. */
  Instant until(Instant startsAt);

  /**
   * The buyer gives back what he has paid for, seats and money in one step; not for ever, nor once
   * used.
   */
  Result giveBack(BookingId booking, UserId buyer, String reason);

  /** The house does, whenever it likes, and it is written down. */
  Result takeBack(BookingId booking, UserId admin, String reason);

  sealed interface Result {

    /**
     * The seats are on the market again, now or since an earlier call.
     *
     * @param balanceAfter of the wallet that the money went to; none where it goes to a card
     */
    record Done(Booking.Cancelled booking, Money amount, Optional<Money> balanceAfter)
        implements Result {}

    /** Nothing was changed: so short before the show it was possible until then. */
    record TooLate(Instant until) implements Result {}

    /** Nothing was changed: somebody was let in by it. */
    record Used() implements Result {}

    /** Nobody has paid for it. */
    record NotPaid() implements Result {}

    /** So many at once that we could not tell in time; nothing was changed. */
    record Contended() implements Result {}
  }
}
