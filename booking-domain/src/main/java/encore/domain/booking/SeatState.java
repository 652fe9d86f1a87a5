package encore.domain.booking;

import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where one seat of one schedule stands. A move exists only on the state that allows it.
 *
 * <pre>
 *   Available → Held → Sold
 *   Held → Available      released, or lapsed
 *   Held → Held           extended; or a lapsed hold, taken over by the next buyer
 *   Available ⇄ Blocked   the house keeps it back
 *   Available, Blocked → Sold   the house gives it away
 *   Sold → Available      the house took it back
 * </pre>
 */
public sealed interface SeatState {

  SeatId seat();

  record Available(SeatId seat) implements SeatState {
    public Held hold(UserId buyer, BookingId booking, Instant until) {
      return new Held(seat, buyer, booking, until);
    }
  }

  record Held(SeatId seat, UserId buyer, BookingId booking, Instant until) implements SeatState {

    /** A hold ends at this very instant, not after it: the next buyer's clock may show the same. */
    public boolean lapsedAt(Instant now) {
      return !now.isBefore(until);
    }

    public Available release() {
      return new Available(seat);
    }
  }

  record Sold(SeatId seat, UserId buyer, BookingId booking) implements SeatState {}

  /** Off the market until the house lets it go. */
  record Blocked(SeatId seat) implements SeatState {}

  /** The seat as a newcomer finds it: a lapsed hold is as good as an open seat. */
  default Optional<Available> availableAt(Instant now) {
    return switch (this) {
      case Available available -> Optional.of(available);
      case Held held when held.lapsedAt(now) -> Optional.of(held.release());
      case Held _, Sold _, Blocked _ -> Optional.empty();
    };
  }
}
