package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import encore.domain.waitingroom.LinePolicy;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who was let in, and how that ended: the truth about passes. Each ticket gets one pass at most, so
 * nobody gets in twice on one, whatever the line remembers.
 */
public interface PassJournal {

  /**
   * Lets in the first of those who wait, as many as may be: one round of a line after the other.
   * Whose account is blocked is passed over.
   *
   * @param head in order; some may have a pass already
   */
  Round admit(ConcertId concert, List<Ticket> head, Decision decision);

  interface Decision {
    Verdict on(Books books);
  }

  /**
   * What the books say before anybody is let in.
   *
   * @param owed how many the operator lets in by hand
   * @param noShows which share of those let in during the last minutes never came
   */
  record Books(LinePolicy policy, int inside, int admittedInInterval, int owed, double noShows) {}

  /**
   * What is decided on them.
   *
   * @param admits how many are let in now
   * @param byHand how many of them the operator let in
   */
  record Verdict(int admits, int byHand, Brake brake) {}

  /**
   * What a round did.
   *
   * @param live tickets of the head with a live pass, by this round or an earlier one
   * @param over tickets of the head whose pass is over
   * @param barred tickets of the head whose owners are blocked
   * @param ended tickets whose passes this round found to be over by time
   * @param inside whose pass is live now
   * @param nextEnd when the first of them is over by time
   */
  record Round(
      List<WaitingLines.Admitted> live,
      List<Ticket> over,
      List<Ticket> barred,
      List<Ticket> ended,
      int admitted,
      int inside,
      Brake brake,
      Optional<Instant> nextEnd) {}

  /**
   * The owner comes for his pass: from now on it lasts as long as passes do. Coming again changes
   * nothing.
   */
  Entry pickUp(PassId pass);

  sealed interface Entry {
    record Live(Pass pass, long number) implements Entry {}

    record Over(PassEnd end, Instant at) implements Entry {}

    record None() implements Entry {}
  }

  /** What became of a ticket. */
  Entry find(Ticket ticket);

  /** The pass that the user has there now. */
  Optional<Pass> liveOf(ConcertId concert, UserId user);

  /** Everybody inside, with the tickets they came by. */
  List<WaitingLines.Admitted> inside(ConcertId concert);

  /** Ends the live pass of the user, as part of the caller's transaction if there is one. */
  Optional<WaitingLines.Admitted> end(ConcertId concert, UserId user, PassEnd why);

  /** The same in all lines. */
  List<WaitingLines.Admitted> endAll(UserId user, PassEnd why);

  /** Passes that ended before their time, after this instant; each is told at least once. */
  Ended endedSince(Instant since);

  /**
   * Passes that ended, and up to when that is known.
   *
   * @param asOf to be asked with next time
   */
  record Ended(List<WaitingLines.Admitted> passes, Instant asOf) {
    public Ended {
      passes = List.copyOf(passes);
    }
  }
}
