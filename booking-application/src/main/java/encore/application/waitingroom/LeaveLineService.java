package encore.application.waitingroom;

import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import encore.application.waitingroom.PassJournal.Entry;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;

@UseCase
final class LeaveLineService implements LeaveLine {

  /** Places are told apart by the numbers of their tickets alone. */
  private static final long ANY_EPOCH = 1;

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
  public void leave(Ticket ticket) {
    waiting.leave(ticket);
    var entry = Unavailable.inTheMiddle(() -> journal.find(ticket));
    switch (entry) {
      case Entry.Live _ -> end(ticket.concert(), ticket.user());
      case Entry.Over _, Entry.None _ -> {}
    }
  }

  /** Whoever shows a pass has come for it already: asking in this way changes nothing. */
  @Override
  public void leave(Pass pass) {
    switch (journal.pickUp(pass.id())) {
      case Entry.Live(var live, long number) -> {
        waiting.leave(new Ticket(live.concert(), live.user(), number, ANY_EPOCH));
        end(live.concert(), live.user());
      }
      case Entry.Over _, Entry.None _ -> {}
    }
  }

  /** He is out of the line already. */
  private void end(ConcertId concert, UserId user) {
    Unavailable.inTheMiddle(() -> journal.end(concert, user, PassEnd.LEFT))
        .ifPresent(ended -> {
          known.learnEnded(ended.pass());
          bell.ring(concert);
        });
  }
}
