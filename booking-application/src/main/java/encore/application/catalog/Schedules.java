package encore.application.catalog;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import java.time.Instant;
import java.util.Optional;

/** The schedules and their seats, for those who edit them: inside a transaction of the caller. */
public interface Schedules {

  /** What the locks are for; who goes on to delete seats keeps others from even naming them. */
  enum Intent {
    EDIT,
    REPLACE_SEATS,
    REMOVE
  }

  /** The time of the decision about something new, for which there is nothing to lock. */
  Instant now();

  /**
   * The schedule with all its seats, which nobody else claims, edits or removes until the end of
   * the transaction. Empty when this concert has no such schedule.
   */
  Optional<Standing> lock(ConcertId concert, ScheduleId schedule, Intent intent);

  Addition add(Schedule schedule, SeatPlan plan);

  /**
   * Of a schedule that is locked; empty when the concert has another one at that time. With a new
   * plan all its seats go and new ones come: whoever wanted an old one finds that it is gone.
   */
  Optional<Versioned<Schedule>> edit(
      Versioned<Schedule> seen, Schedule schedule, Optional<SeatPlan> newPlan);

  /** With all its seats. */
  void remove(ScheduleId schedule);

  /**
   * A locked schedule as it stands.
   *
   * @param taken whether somebody holds or has bought one of its seats
   * @param everBooked whether a booking ever named one of its seats, whatever became of it
   * @param now the time of the decision, from after the locks
   */
  record Standing(
      Versioned<Schedule> schedule,
      SeatPlan plan,
      boolean taken,
      boolean everBooked,
      Instant now) {}

  /** What became of a new one. */
  sealed interface Addition {
    record Added(Versioned<Schedule> schedule) implements Addition {}

    record Duplicate() implements Addition {}

    record NoSuchConcert() implements Addition {}
  }
}
