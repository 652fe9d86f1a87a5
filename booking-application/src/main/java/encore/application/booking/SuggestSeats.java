package encore.application.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A buyer who lost a race is told what to try next. Advice only: by the time he asks they may be
 * gone, and when nobody can tell the list is empty.
 */
public interface SuggestSeats {

  List<Seat> suggest(Command command);

  /** A wish for so many seats, and those of them that somebody else has. */
  record Command(ScheduleId schedule, SortedSet<Seat> lost, int count) {
    public Command {
      lost = Collections.unmodifiableSortedSet(new TreeSet<>(lost));
      require(!lost.isEmpty(), "a lost race names its seats");
    }
  }
}
