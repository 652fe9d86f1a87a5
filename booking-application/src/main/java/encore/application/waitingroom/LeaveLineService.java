package encore.application.waitingroom;

import encore.application.shared.UseCase;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassEnd;

@UseCase
final class LeaveLineService implements LeaveLine {

  private final KnownLines known;
  private final WaitingLines waiting;
  private final PassJournal journal;
  private final Bell bell;

  LeaveLineService(KnownLines known, WaitingLines waiting, PassJournal journal, Bell bell) {
    this.known = known;
    this.waiting = waiting;
    this.journal = journal;
    this.bell = bell;
  }

  /** First out of the line: who is let in at this very moment then still has a pass to end. */
  @Override
  public void leave(ConcertId concert, UserId user) {
    waiting.leave(concert, user);
    journal
        .end(concert, user, PassEnd.LEFT)
        .ifPresent(ended -> {
          known.learnEnded(ended.pass());
          bell.ring(concert);
        });
  }
}
