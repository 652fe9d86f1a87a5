package encore.application.catalog;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowFlaw;
import encore.domain.catalog.ShowTimes;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** An administrator changes a schedule of which nobody has a seat. */
public interface EditSchedule {

  Outcome edit(Command command);

  /**
   * The wish.
   *
   * @param seen the version the administrator had in mind
   * @param times what to make of the times as they stand
   * @param plan other seats or prices: all of them, or none
   */
  record Command(
      UserId actor,
      ConcertId concert,
      ScheduleId schedule,
      long seen,
      UnaryOperator<ShowTimes> times,
      OptionalInt seatsPerBuyer,
      Optional<SeatPlan> plan) {}

  sealed interface Outcome {
    record Edited(Versioned<Schedule> schedule, SeatPlan plan) implements Outcome {}

    /** All that would be wrong with it at once. */
    record Flawed(List<ShowFlaw> flaws) implements Outcome {
      public Flawed {
        flaws = List.copyOf(flaws);
      }
    }

    /** Somebody holds or has bought a seat; or its seats are to change, and a booking names one. */
    record HasBookings() implements Outcome {}

    /** The concert has another show at that time. */
    record Duplicate(Instant startsAt) implements Outcome {}

    /** Somebody else has edited it since. */
    record Stale() implements Outcome {}

    /** Of this concert. */
    record NoSuchSchedule() implements Outcome {}
  }
}
