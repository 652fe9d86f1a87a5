package encore.application.catalog;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;

/** An administrator takes an evening off the programme that nobody ever booked. */
public interface RemoveSchedule {

  Outcome remove(Command command);

  /**
   * The wish.
   *
   * @param seen the version the administrator had in mind
   */
  record Command(UserId actor, ConcertId concert, ScheduleId schedule, long seen) {}

  sealed interface Outcome {
    record Removed() implements Outcome {}

    /** A booking once named one of its seats, and has to keep what it names. */
    record HasBookings() implements Outcome {}

    /** Somebody else has edited it since. */
    record Stale() implements Outcome {}

    /** Of this concert. */
    record NoSuchSchedule() implements Outcome {}
  }
}
