package encore.testing;

import encore.application.waitingroom.WaitingLines;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;

/** Lines in memory, and a clock that stands. */
public final class InMemoryFoyer implements Foyer {

  private final StoppedClock clock = new StoppedClock(Instant.parse("2026-05-01T12:00:00Z"));
  private final InMemoryWaitingLines lines = new InMemoryWaitingLines(clock);

  @Override
  public WaitingLines lines() {
    return lines;
  }

  @Override
  public void beSilent(ConcertId concert, Duration time) {
    clock.set(clock.instant().plus(time));
  }

  @Override
  public void beAway(ConcertId concert, Duration time) {
    clock.set(clock.instant().plus(time));
    lines.endOutage(concert);
  }

  @Override
  public void flush(ConcertId concert) {
    lines.flush(concert);
  }

  @Override
  public void lose(ConcertId concert, UserId user) {
    lines.lose(concert, user);
  }
}
