package encore.application.waitingroom;

import encore.application.shared.Part;
import encore.application.waitingroom.WaitingLines.Found;
import encore.application.waitingroom.WaitingLines.Place;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes of a place what can be said to the one who has it. */
@Part
final class Whereabouts {

  private final KnownLines known;
  private final WaitingLines waiting;
  private final PassJournal journal;
  private final Outlooks outlooks;
  private final LostLines lost;

  Whereabouts(
      KnownLines known, WaitingLines waiting, PassJournal journal, LostLines lost, Dice dice) {
    this.known = known;
    this.waiting = waiting;
    this.journal = journal;
    this.lost = lost;
    this.outlooks = new Outlooks(known, dice);
  }

  /** Where somebody stands who has just joined or shows this ticket. */
  Standing of(ConcertId concert, UserId user, Found found, Optional<Ticket> shown) {
    return switch (found.place()) {
      case Place.Waiting place -> {
        var ticket = new Ticket(concert, user, place.number(), found.epoch());
        var waits = outlooks.waiting(ticket, place.ahead(), place.total(), place.skips());
        yield place.isSettled() ? waits : outlooks.stale(waits);
      }
      case Place.InDraw place ->
          inDraw(new Ticket(concert, user, place.index(), found.epoch()), place);
      case Place.Admitted place ->
          admitted(new Ticket(concert, user, place.number(), found.epoch()), place.pass());
      case Place.Left() -> new Standing.Nowhere();
      case Place.Absent(), Place.Lost() ->
          shown.map(ticket -> forgotten(ticket, found)).orElseGet(Standing.Nowhere::new);
    };
  }

  private Standing inDraw(Ticket ticket, Place.InDraw place) {
    var line = known.find(ticket.concert());
    if (place.count().isEmpty() || line.isEmpty()) {
      return outlooks.early(ticket, place.total());
    }
    long drawn = known.draw(line.get(), place.count().getAsLong()).placeOf(place.index());
    long ahead = place.inLine() + Math.max(0, drawn - place.unfolded());
    return outlooks.waiting(
        ticket, Math.min(ahead, Math.max(0, place.total() - 1)), place.total(), 0);
  }

  /** Who is let in gets his pass when he comes for it; the time to use it counts from then on. */
  private Standing admitted(Ticket ticket, PassId pass) {
    return switch (journal.pickUp(pass)) {
      case PassJournal.Entry.Live(var live, var _) -> new Standing.Inside(live);
      case PassJournal.Entry.Over(var end, var at) -> {
        waiting.forget(ticket.concert(), List.of(ticket));
        yield new Standing.Over(end, at);
      }
      case PassJournal.Entry.None() -> new Standing.Nowhere();
    };
  }

  /** The line does not know the ticket, but the books may; and if they do not either, it waits. */
  private Standing forgotten(Ticket ticket, Found found) {
    return switch (journal.find(ticket)) {
      case PassJournal.Entry.Live(var pass, var _) -> admitted(ticket, pass.id());
      case PassJournal.Entry.Over(var end, var at) -> new Standing.Over(end, at);
      case PassJournal.Entry.None() -> back(ticket, found);
    };
  }

  private Standing back(Ticket ticket, Found found) {
    if (found.place() instanceof Place.Lost && lost.restore(ticket.concert()).isEmpty()) {
      return new Standing.Nowhere();
    }
    waiting.reenter(ticket, placeOf(ticket));
    var again = waiting.place(ticket.concert(), ticket.user());
    return switch (again.place()) {
      // Lost a second time within a moment; the next question finds it restored.
      case Place.Absent(), Place.Lost() -> outlooks.unknown(ticket);
      case Place.Waiting _, Place.InDraw _, Place.Admitted _, Place.Left _ ->
          of(ticket.concert(), ticket.user(), again, Optional.empty());
    };
  }

  private OptionalLong placeOf(Ticket ticket) {
    var line = known.find(ticket.concert());
    if (!ticket.isDrawn() || line.isEmpty() || !line.get().opening().isOpen()) {
      return OptionalLong.empty();
    }
    long count = line.get().opening().count().getAsLong();
    return ticket.number() < count
        ? OptionalLong.of(known.draw(line.get(), count).placeOf(ticket.number()))
        : OptionalLong.of(ticket.number());
  }

  /** He waits, and nobody can say where. */
  Standing unknown(Ticket ticket) {
    return outlooks.unknown(ticket);
  }

  /** He waits, and this is what he was told the last time. */
  Standing stale(Standing.Waiting last) {
    return outlooks.stale(last);
  }
}
