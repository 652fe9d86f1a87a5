package encore.web.seatmap;

import encore.domain.catalog.ScheduleId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The halls that somebody watches here. One is watched a little longer than that: whose connection
 * broke comes back within seconds, and shall not need all of it again.
 */
@Component
final class Audiences {

  private static final long LINGER = Duration.ofSeconds(10).toNanos();

  private final StreamProperties limits;
  private final Map<ScheduleId, Attended> halls = new HashMap<>();

  Audiences(StreamProperties limits) {
    this.limits = limits;
  }

  /** Who has said that he comes, until he has left; and since when there is nobody. */
  private static final class Attended {
    private final Audience audience;
    private int members;
    private long leftAt;

    Attended(Audience audience) {
      this.audience = audience;
    }
  }

  synchronized Audience enter(ScheduleId schedule) {
    var hall =
        halls.computeIfAbsent(
            schedule, id -> new Attended(new Audience(id, new Ring(limits.remembered()))));
    hall.members++;
    return hall.audience;
  }

  synchronized void leave(Audience audience) {
    var hall = halls.get(audience.schedule());
    // Another audience may have come after one that was forgotten.
    if (hall != null && hall.audience == audience) {
      hall.members--;
      hall.leftAt = System.nanoTime();
    }
  }

  synchronized List<Audience> watched() {
    long now = System.nanoTime();
    halls.values().removeIf(hall -> hall.members == 0 && now - hall.leftAt > LINGER);
    return halls.values().stream().map(hall -> hall.audience).toList();
  }

  /** Whoever comes next begins anew. */
  synchronized void forget(Audience audience) {
    halls.computeIfPresent(
        audience.schedule(), (_, hall) -> hall.audience == audience ? null : hall);
  }
}
