package encore.testing;

import encore.application.booking.BookingViews;
import encore.application.booking.Holds;
import encore.application.booking.SeatClaims;
import encore.application.catalog.Offers;
import encore.domain.booking.SeatState;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A place that sells seats, with a clock that a test moves by hand and a log that a test can read:
 * what the contracts of booking need to know about an adapter.
 */
public interface BoxOffice {

  /** A new schedule of 12 seats, numbered from 1, in rows of 4, nobody in them. */
  Hall hall();

  Offers offers();

  SeatClaims claims();

  Holds holds();

  BookingViews bookings();

  /** From now on this is the time at which everything is decided. */
  void setClock(Instant now);

  /** From now on time runs by itself. */
  void letClockRun();

  SeatState stateOf(SeatId seat);

  /** All that was ever done to these seats, in order of seat and version. */
  List<Transition> transitions(Hall hall);

  /** How many bookings stand in the books of this schedule, whatever their status. */
  int bookingsOf(Hall hall);

  /** Fails if the books of this hall contradict themselves; who has more books looks into them. */
  default void audit(Hall hall) {
    BookKeeping.isSound(transitions(hall));
  }

  record Hall(ScheduleId schedule, SaleWindow window, List<Seat> seats) {
    public Seat seat(int number) {
      return seats.get(number - 1);
    }
  }

  /** One line of the log: which version of the seat it made, and until when it was to hold. */
  record Transition(SeatId seat, long fence, String kind, Instant at, Instant until) {
    static final Comparator<Transition> BY_SEAT_AND_FENCE =
        Comparator.comparing(Transition::seat).thenComparingLong(Transition::fence);
  }
}
