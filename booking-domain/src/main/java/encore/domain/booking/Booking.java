package encore.domain.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a buyer has of a schedule, at the prices of the moment of the hold.
 *
 * <pre>
 *   Held → Held           extended, once
 *   Held → Confirmed      paid in time
 *   Held → Expired        nobody paid in time
 *   Held → Cancelled      the buyer let go, or the house took it back
 *   Confirmed → Cancelled the house took it back, or the buyer gave it back
 * </pre>
 */
public sealed interface Booking {

  Terms terms();

  /** What never changes in the life of a booking. */
  record Terms(BookingId id, ScheduleId schedule, UserId buyer, SortedSet<Seat> seats) {
    public Terms {
      // Not the order that somebody else's set may have: locks are taken in this one.
      seats = Collections.unmodifiableSortedSet(new TreeSet<>(Set.copyOf(seats)));
      require(!seats.isEmpty(), "a booking has at least one seat");
    }

    public Money total() {
      return seats.stream().map(Seat::price).reduce(Money.ZERO, Money::plus);
    }
  }

  record Held(Terms terms, Instant heldAt, Instant until, boolean extended) implements Booking {
    public Held {
      require(heldAt.isBefore(until), "a hold lasts some time");
    }

    /** As it begins. */
    public Held(Terms terms, Instant heldAt, Instant until) {
      this(terms, heldAt, until, false);
    }

    /** Empty when it was extended before, or nothing is to be gained any more. */
    public Optional<Held> extend(HoldPolicy policy) {
      var end = policy.extendedEnd(heldAt, until);
      return extended || !end.isAfter(until)
          ? Optional.empty()
          : Optional.of(new Held(terms, heldAt, end, true));
    }

    public Confirmed confirm(Instant now) {
      return new Confirmed(terms, now);
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

  /** Its seats belong to the buyer. */
  record Confirmed(Terms terms, Instant confirmedAt) implements Booking {
    /** What was paid for is not taken back before the money is. */
    public boolean isPaid() {
      return terms.total().compareTo(Money.ZERO) > 0;
    }

    public Cancelled cancel(Instant now) {
      return new Cancelled(terms, now);
    }
  }

  record Expired(Terms terms, Instant expiredAt) implements Booking {}

  record Cancelled(Terms terms, Instant cancelledAt) implements Booking {}
}
