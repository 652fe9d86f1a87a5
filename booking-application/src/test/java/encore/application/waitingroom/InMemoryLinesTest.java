package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.testing.InMemoryLines;
import encore.testing.LinesContract;
import encore.testing.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The lines that tests of the use cases stand on keep the same promises. */
class InMemoryLinesTest extends LinesContract {

  private final StoppedClock clock = new StoppedClock(NOON);
  private final InMemoryLines lines = new InMemoryLines(clock);

  @Override
  protected Lines lines() {
    return lines;
  }

  @Override
  protected ConcertId aConcert() {
    var concert = new ConcertId(UUID.randomUUID());
    var opens = Optional.of(NOON.minus(Duration.ofHours(1)));
    lines.add(concert, Set.of(new ScheduleId(UUID.randomUUID())), opens, 1_000);
    return concert;
  }

  @Override
  protected void setClock(Instant instant) {
    clock.set(instant);
  }
}
