package encore.web;

import encore.application.seatmap.SeatPictures;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.catalog.ScheduleId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Halls that look as a test paints them, until it throws them away. */
public final class PaintedHalls implements SeatPictures {

  private final Map<ScheduleId, Picture> halls = new ConcurrentHashMap<>();
  private boolean isDark;

  /** Seats from 1 on, a letter each. */
  public void paint(ScheduleId schedule, long version, String letters) {
    var numbers = IntStream.rangeClosed(1, letters.length()).boxed().toList();
    halls.put(schedule, new Picture(version, numbers, letters));
  }

  public void remove(ScheduleId schedule) {
    halls.remove(schedule);
  }

  /** Where nobody sees anything. */
  public static SeatPictures inTheDark() {
    var dark = new PaintedHalls();
    dark.isDark = true;
    return dark;
  }

  @Override
  public Map<ScheduleId, Glance> glance(Collection<ScheduleId> schedules) {
    if (isDark) {
      throw new Unavailable("postgres", Reason.DOWN, new IllegalStateException());
    }
    var seen = new HashMap<ScheduleId, Glance>();
    for (var schedule : schedules) {
      of(schedule)
          .ifPresent(
              hall -> seen.put(schedule, new Glance(hall.version(), false, Optional.empty())));
    }
    return seen;
  }

  @Override
  public Optional<Picture> of(ScheduleId schedule) {
    return Optional.ofNullable(halls.get(schedule));
  }

  @Override
  public Optional<Duration> age(ScheduleId schedule, List<Integer> numbers) {
    return Optional.of(Duration.ZERO);
  }
}
