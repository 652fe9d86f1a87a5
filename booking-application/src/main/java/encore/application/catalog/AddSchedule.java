package encore.application.catalog;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowFlaw;
import encore.domain.catalog.ShowTimes;
import encore.domain.identity.UserId;
import java.util.List;

/** An administrator puts another evening of a concert on sale, with its seats and prices. */
public interface AddSchedule {

  Outcome add(Command command);

  record Command(
      UserId actor, ConcertId concert, ShowTimes times, int seatsPerBuyer, SeatPlan plan) {}

  sealed interface Outcome {
    record Added(Versioned<Schedule> schedule, SeatPlan plan) implements Outcome {}

    /** All that is wrong with it at once. */
    record Flawed(List<ShowFlaw> flaws) implements Outcome {
      public Flawed {
        flaws = List.copyOf(flaws);
      }
    }

    /** The concert has a show at that time already. */
    record Duplicate() implements Outcome {}

    record NoSuchConcert() implements Outcome {}
  }
}
