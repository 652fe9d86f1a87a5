package encore.application.waitingroom;

import encore.application.shared.UseCase;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassEnd;

@UseCase
final class UsePassService implements UsePass {

  private final PassJournal journal;

  UsePassService(PassJournal journal) {
    this.journal = journal;
  }

  /** Doors learn of it by the next look, within half a second of the commit: not before it. */
  @Override
  public void use(ConcertId concert, UserId user) {
    journal.end(concert, user, PassEnd.USED);
  }
}
