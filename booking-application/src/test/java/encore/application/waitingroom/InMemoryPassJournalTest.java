package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.testing.InMemoryLines;
import encore.testing.InMemoryPassJournal;
import encore.testing.PassJournalContract;
import encore.testing.StoppedClock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The journal that tests of the use cases stand on keeps the same promises. */
class InMemoryPassJournalTest extends PassJournalContract {

  private final StoppedClock clock = new StoppedClock(NOON);
  private final InMemoryLines lines = new InMemoryLines(clock);
  private final InMemoryPassJournal journal = new InMemoryPassJournal(lines);

  @Override
  protected Lines lines() {
    return lines;
  }

  @Override
  protected PassJournal journal() {
    return journal;
  }

  @Override
  protected ConcertId aConcert() {
    var concert = new ConcertId(UUID.randomUUID());
    lines.add(concert, Set.of(new ScheduleId(UUID.randomUUID())), Optional.of(NOON), 1_000);
    return concert;
  }

  @Override
  protected void block(UserId user) {
    journal.block(user);
  }

  @Override
  protected void setClock(Instant instant) {
    clock.set(instant);
  }
}
