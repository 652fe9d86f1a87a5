package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.Optional;

/** Somebody comes to the line of a concert. Coming again changes nothing. */
public interface JoinLine {

  Outcome join(Command command);

  /**
   * Who comes, and to which line.
   *
   * @param ticket in the caller's hand: it brings his place back, should the line have forgotten it
   * @param proof the answer to a challenge, where one was asked
   */
  record Command(UserId user, ConcertId concert, Optional<Ticket> ticket, Optional<String> proof) {}

  sealed interface Outcome {
    /** Waiting, early, or let in at once. */
    record Joined(Standing standing, boolean isNew) implements Outcome {}

    /** The concert has no line. */
    record NotNeeded() implements Outcome {}

    record Full(int capacity, Duration retryAfter) implements Outcome {}

    /** The line takes nobody any more. */
    record Draining() implements Outcome {}

    /** Some work first. */
    record Challenged(RiskChecks.Challenge challenge, boolean wasWrong) implements Outcome {}

    record SoldOut() implements Outcome {}

    record NoSuchConcert() implements Outcome {}
  }
}
