package encore.application.booking;

import encore.domain.booking.Booking;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.domain.identity.UserId;
import java.util.SortedSet;

/** The house gives somebody free or blocked seats: all of them, or none, at no price. */
public interface GiveSeats {

  Outcome give(Command command);

  record Command(
      UserId admin, ScheduleId schedule, SeatChoice choice, UserId guest, String reason) {}

  sealed interface Outcome {
    record Given(Booking.Confirmed booking, ConcertId concert) implements Outcome {}

    /** A buyer holds or has these; nothing was given. */
    record Taken(SortedSet<Seat> seats) implements Outcome {}

    record NoSuchSchedule() implements Outcome {}

    record NoSuchSeats(SeatChoice missing) implements Outcome {}
  }
}
