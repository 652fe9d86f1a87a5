package encore.application.booking;

import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.domain.identity.UserId;
import java.util.SortedSet;

/** The house takes free seats off the market, or puts them back: all of them, or none. */
public interface BlockSeats {

  Outcome block(Command command);

  record Command(UserId admin, ScheduleId schedule, SeatChoice choice, Way way, String reason) {}

  /** Off the market, or back on it. */
  enum Way {
    BLOCK,
    UNBLOCK
  }

  sealed interface Outcome {
    /** All of them stand as wanted, some perhaps before. */
    record Done(SortedSet<Seat> seats) implements Outcome {}

    /** A buyer holds or has these; nothing was changed. */
    record Taken(SortedSet<Seat> seats) implements Outcome {}

    record NoSuchSchedule() implements Outcome {}

    record NoSuchSeats(SeatChoice missing) implements Outcome {}
  }
}
