package encore.application.seatmap;

import encore.domain.catalog.ScheduleId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Halls as those see them who watch all the time: small, and read beside the buyers. Versions are
 * those of {@link SeatMapViews}. Fails with {@code Unavailable} while nobody can look.
 */
public interface SeatPictures {

  /** The versions of all these; who is not among them does not exist any more. */
  Map<ScheduleId, Glance> glance(Collection<ScheduleId> schedules);

  Optional<Picture> of(ScheduleId schedule);

  /** How long ago the newest of these changes happened; empty when nobody knows. */
  Optional<Duration> age(ScheduleId schedule, List<Integer> numbers);

  /**
   * What is known of a hall without looking at its seats.
   *
   * @param isOver the show has begun
   * @param untilNext then it changes by time alone, if nobody writes before
   */
  record Glance(long version, boolean isOver, Optional<Duration> untilNext) {}

  /** One letter a seat, in the order of numbers: Available, Held, Sold or Blocked. */
  record Picture(long version, List<Integer> numbers, String letters) {
    public Picture {
      numbers = List.copyOf(numbers);
    }

    public boolean hasSeatsOf(Picture other) {
      return numbers.equals(other.numbers);
    }

    public int count(char letter) {
      return (int) letters.chars().filter(each -> each == letter).count();
    }
  }
}
