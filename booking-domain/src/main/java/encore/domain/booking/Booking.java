package encore.domain.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a buyer has of a schedule, at the prices of the moment of the hold.
 *
 * <pre>
 *   Held → Expired        nobody paid in time
 *   Held → Cancelled      the buyer let go
 * </pre>
 */
public sealed interface Booking {

  Terms terms();

  /** What never changes in the life of a booking. */
  record Terms(BookingId id, ScheduleId schedule, UserId buyer, SortedSet<Seat> seats) {
    public Terms {
      seats = Collections.unmodifiableSortedSet(new TreeSet<>(seats));
      require(!seats.isEmpty(), "a booking has at least one seat");
    }

    public Money total() {
      return seats.stream().map(Seat::price).reduce(Money.ZERO, Money::plus);
    }
  }

  record Held(Terms terms, Instant heldAt, Instant until) implements Booking {
    public Held {
      require(heldAt.isBefore(until), "a hold lasts some time");
    }

    public Cancelled release(Instant now) {
      return new Cancelled(terms, now);
    }

    /**
     * The booking as it stands at this instant: nobody has to write an expiry for it to be true.
     */
    public Booking at(Instant now) {
      return now.isBefore(until) ? this : new Expired(terms, until);
    }
  }

  record Expired(Terms terms, Instant expiredAt) implements Booking {}

  record Cancelled(Terms terms, Instant cancelledAt) implements Booking {}
}
