package encore.application.catalog;

import encore.application.catalog.CatalogViews.Counts;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import java.util.List;
import java.util.Optional;

/** The catalogue as those see it who edit it: also what nobody can buy yet. */
public interface BackOfficeViews {

  Optional<ConcertFile> concert(ConcertId concert);

  /** In order of time; empty also when there is no such concert. */
  List<ScheduleFile> schedules(ConcertId concert);

  /** Empty also when the schedule is one of another concert. */
  Optional<ScheduleFile> schedule(ConcertId concert, ScheduleId schedule);

  /** A concert; its poster is named, not shown. */
  record ConcertFile(Versioned<Concert> concert, Optional<String> poster) {}

  /**
   * A schedule with what became of its seats.
   *
   * @param booked whether a booking ever named one of its seats, whatever became of it
   */
  record ScheduleFile(Versioned<Schedule> schedule, SeatPlan plan, Counts counts, boolean booked) {}
}
