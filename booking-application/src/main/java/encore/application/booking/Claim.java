package encore.application.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A buyer's wish for seats, before anybody has decided. It carries how long the hold is to last,
 * not until when: the clock is read by the one who decides, after the seats are locked.
 */
public record Claim(Booking.Terms terms, Duration ttl) {

  public Claim {
    require(ttl.isPositive(), "a hold lasts some time");
  }

  /** What became of it. */
  public sealed interface Result {

    /** All the seats are held, and the booking is written. */
    record Won(Instant at, Instant until) implements Result {}

    /**
     * Nothing was written. These seats were taken when it was decided, each by the state it was in.
     */
    record Lost(List<SeatState> taken) implements Result {
      public Lost {
        taken = List.copyOf(taken);
        require(!taken.isEmpty(), "a loss names its seats");
      }
    }

    /** Nothing was written: with these the buyer would have more of the schedule than one may. */
    record OverLimit() implements Result {}

    /**
     * Nothing was written, and nothing was learnt: the seats were locked for too long, or the
     * schedule has got other seats since the offer was read.
     */
    record Contended() implements Result {}
  }
}
