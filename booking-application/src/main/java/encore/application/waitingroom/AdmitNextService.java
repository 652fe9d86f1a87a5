package encore.application.waitingroom;

import encore.application.shared.UseCase;
import encore.application.waitingroom.PassJournal.Books;
import encore.application.waitingroom.PassJournal.Round;
import encore.application.waitingroom.PassJournal.Verdict;
import encore.application.waitingroom.WaitingLines.Head;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Situation;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

@UseCase
final class AdmitNextService implements AdmitNext {

  private static final int HEAD = 256;

  /** As long as those in front take to ask again, and to bring their tickets. */
  private static final Duration PAUSE_AFTER_LOSS = Duration.ofSeconds(5);

  private final KnownLines known;
  private final WaitingLines waiting;
  private final PassJournal journal;
  private final OpeningLines openings;
  private final LostLines lost;

  AdmitNextService(
      KnownLines known,
      WaitingLines waiting,
      PassJournal journal,
      OpeningLines openings,
      LostLines lost) {
    this.known = known;
    this.waiting = waiting;
    this.journal = journal;
    this.openings = openings;
    this.lost = lost;
  }

  @Override
  public Outcome admit(ConcertId concert) {
    return known.guarded(concert).map(this::admit).orElseGet(Outcome.Idle::unknown);
  }

  private Outcome admit(Line line) {
    var silence = line.policy().silentAfter();
    return switch (waiting.head(line.concert(), HEAD, silence, PAUSE_AFTER_LOSS)) {
      case Head.Lost() -> restored(line);
      case Head.Resting() -> Outcome.Idle.unknown();
      case Head.Front front when hasForgotten(line, front) -> restored(line);
      case Head.Front front -> openings.isOpen(line, front) ? round(line, front) : idle(front);
    };
  }

  private static Outcome idle(Head.Front front) {
    return new Outcome.Idle(OptionalLong.of(front.waiting()));
  }

  /** A Redis that took over may not have heard of the opening. */
  private static boolean hasForgotten(Line line, Head.Front front) {
    return line.opening().isOpen() && !front.frozen().equals(line.opening().count());
  }

  private Outcome restored(Line line) {
    var epoch = lost.restore(line.concert());
    return epoch.isPresent() ? new Outcome.Restored(epoch.getAsLong()) : Outcome.Idle.unknown();
  }

  private Outcome round(Line line, Head.Front front) {
    if (front.tickets().isEmpty()) {
      known.learnCrowd(line.concert(), front.waiting() - front.asleep(), Brake.FULL);
      boolean isUnfolding = front.unfolded() < front.frozen().orElse(0);
      return isUnfolding
          ? new Outcome.Went(0, 0, front.waiting(), Brake.FULL, Optional.empty(), true)
          : idle(front);
    }
    var round = journal.admit(line.concert(), front.tickets(), books -> verdict(line, books));
    int gone = round.live().size() + round.over().size() + round.barred().size();
    long waits = Math.max(0, front.waiting() - gone);
    // Who has gone without a word would keep a line that is there only when full for ever.
    known.learnCrowd(line.concert(), Math.max(0, waits - front.asleep()), round.brake());
    tellLine(line.concert(), front.epoch(), round);
    boolean more = waits > 0 && round.admitted() == front.tickets().size();
    return new Outcome.Went(
        round.admitted(), round.inside(), waits, round.brake(), round.nextEnd(), more);
  }

  /** By what the books say now; only the seats that are left are known from a moment ago. */
  private Verdict verdict(Line line, Books books) {
    var policy = books.policy();
    var now =
        new Situation(
            books.inside(),
            line.pulse().seatsLeft(),
            books.admittedInInterval(),
            known.ease().share(),
            books.noShows());
    var quota = policy.admission().quota(now);
    int byRule = policy.flow() == LineFlow.PAUSED ? 0 : quota.admits();
    int byHand = policy.admission().byHand(now, books.owed());
    return new Verdict(Math.max(byRule, byHand), byHand, quota.brake());
  }

  /**
   * Should this fail half way, the next round finds their passes in the books and says it again.
   */
  private void tellLine(ConcertId concert, long epoch, Round round) {
    round.barred().forEach(each -> putOut(concert, each));
    waiting.forget(concert, Stream.concat(round.over().stream(), round.ended().stream()).toList());
    for (var gone : waiting.admit(concert, epoch, round.live())) {
      // He left while he was being let in: nobody will come for this pass.
      journal.end(concert, gone, PassEnd.LEFT).ifPresent(each -> forget(concert, each.ticket()));
    }
  }

  /** The line did not hear of his block; and a round that had not either may have let him in. */
  private void putOut(ConcertId concert, Ticket ticket) {
    waiting.leave(concert, ticket.user());
    journal
        .end(concert, ticket.user(), PassEnd.REVOKED)
        .ifPresent(each -> known.learnEnded(each.pass()));
  }

  private void forget(ConcertId concert, Ticket ticket) {
    waiting.forget(concert, List.of(ticket));
  }
}
