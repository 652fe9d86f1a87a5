package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LinePolicy;
import java.util.Optional;
import java.util.OptionalLong;

/** What an operator does with a line while people stand in it. All of it is in the audit trail. */
public interface RunLine {

  /** Gives the concert a line, or changes it; who waits keeps waiting by the new rules. */
  Outcome put(Put command);

  /**
   * A policy for a line, new or not.
   *
   * @param seen the version that the operator has seen, if he names one
   */
  record Put(UserId actor, ConcertId concert, LinePolicy policy, OptionalLong seen) {}

  /** Pause, go on, or take nobody any more. */
  Outcome direct(Direct command);

  record Direct(UserId actor, ConcertId concert, LineFlow flow) {}

  /** So many more, as soon as there is room. */
  Outcome admit(Admit command);

  record Admit(UserId actor, ConcertId concert, int count) {
    public static final int COUNT_MAX = 100_000;
  }

  /** Calls back the pass of one user, or of all when none is named. */
  Outcome revoke(Revoke command);

  record Revoke(UserId actor, ConcertId concert, Optional<UserId> user) {}

  sealed interface Outcome {
    record Done(Line line, boolean isNew) implements Outcome {}

    record Stale() implements Outcome {}

    record NoSuchConcert() implements Outcome {}

    /** The concert is there, and has no line. */
    record NoSuchLine() implements Outcome {}
  }
}
