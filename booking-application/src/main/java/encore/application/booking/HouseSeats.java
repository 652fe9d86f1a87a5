package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Seats that the house keeps back or gives away. All of them or none, decided under their locks; a
 * seat that somebody holds or has is never taken from him here.
 */
public interface HouseSeats {

  Result block(SortedSet<Seat> seats, UserId actor);

  Result unblock(SortedSet<Seat> seats, UserId actor);

  /** Free of charge, and the buyer's at once: blocked seats too, and over any limit. */
  Result give(Booking.Terms gift, UserId actor);

  sealed interface Result {

    /** They stand as they were wanted; these did not before. */
    record Done(SortedSet<SeatId> moved, Instant at) implements Result {
      public Done {
        moved = Collections.unmodifiableSortedSet(new TreeSet<>(moved));
      }
    }

    /** Nothing was written: these are held or sold. */
    record Taken(List<SeatState> seats) implements Result {
      public Taken {
        seats = List.copyOf(seats);
      }
    }
  }
}
