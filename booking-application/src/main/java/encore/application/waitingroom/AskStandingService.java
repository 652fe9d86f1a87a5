package encore.application.waitingroom;

import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import encore.application.waitingroom.PassJournal.Entry;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import java.util.Optional;

@UseCase
final class AskStandingService implements AskStanding {

  private static final int REMEMBERED = 200_000;

  /** Who stood so near to the front may have been let in since. */
  private static final long NEAR = 200;

  private final KnownLines known;
  private final WaitingLines waiting;
  private final PassJournal journal;
  private final Whereabouts whereabouts;
  private final LastSaid said = new LastSaid(REMEMBERED);

  AskStandingService(
      KnownLines known, WaitingLines waiting, PassJournal journal, Whereabouts whereabouts) {
    this.known = known;
    this.waiting = waiting;
    this.journal = journal;
    this.whereabouts = whereabouts;
  }

  @Override
  public Standing ask(Ticket ticket) {
    if (known.isOff(ticket.concert())) {
      // Nobody is let in any more, so he would wait for ever.
      return new Standing.NotNeeded();
    }
    try {
      var found = waiting.place(ticket.concert(), ticket.user());
      var standing = whereabouts.of(ticket.concert(), ticket.user(), found, Optional.of(ticket));
      said.note(ticket, standing);
      return standing;
    } catch (Unavailable e) {
      return whileAway(ticket);
    }
  }

  /** The line cannot be asked: then the books, for one who may have been let in, and memory. */
  private Standing whileAway(Ticket ticket) {
    var last = said.find(ticket);
    if (last.isPresent() && last.get() instanceof Standing.Waiting w && w.ahead() > NEAR) {
      return whereabouts.stale(w);
    }
    return byTheBooks(ticket)
        .orElseGet(() ->
            last.map(each -> remembered(each, ticket))
                .orElseGet(() -> whereabouts.unknown(ticket)));
  }

  private Standing remembered(Standing last, Ticket ticket) {
    return switch (last) {
      case Standing.Waiting waits -> whereabouts.stale(waits);
      case Standing.Early early -> early;
      case Standing.Inside _, Standing.Over _, Standing.Nowhere _, Standing.NotNeeded _ ->
          whereabouts.unknown(ticket);
    };
  }

  private Optional<Standing> byTheBooks(Ticket ticket) {
    try {
      return switch (journal.find(ticket)) {
        case Entry.Live(var pass, var _) -> Optional.of(taken(journal.pickUp(pass.id())));
        case Entry.Over(var end, var at) -> Optional.of(new Standing.Over(end, at));
        case Entry.None() -> Optional.empty();
      };
    } catch (Unavailable _) {
      return Optional.empty();
    }
  }

  @Override
  public Standing ask(Pass pass) {
    try {
      return taken(journal.pickUp(pass.id()));
    } catch (Unavailable e) {
      return known.isOver(pass)
          ? new Standing.Over(PassEnd.EXPIRED, pass.until())
          : new Standing.Inside(pass);
    }
  }

  private static Standing taken(Entry entry) {
    return switch (entry) {
      case Entry.Live(var pass, var _) -> new Standing.Inside(pass);
      case Entry.Over(var end, var at) -> new Standing.Over(end, at);
      case Entry.None() -> new Standing.Nowhere();
    };
  }
}
