package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.AdmissionPolicy.Brake;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One round of a line: opens it when it is time, and lets in who is next. Safe to run anywhere. */
public interface AdmitNext {

  Outcome admit(ConcertId concert);

  sealed interface Outcome {
    /**
     * Some were let in, or nobody could be.
     *
     * @param nextEnd when the first of those inside is over by time
     * @param more there are others whom the next round could let in at once
     */
    record Went(
        int admitted,
        int inside,
        long waiting,
        Brake brake,
        Optional<Instant> nextEnd,
        boolean more)
        implements Outcome {}

    /**
     * Nobody waits, or it is not time.
     *
     * @param waiting who stands there all the same; empty when nobody can tell
     */
    record Idle(OptionalLong waiting) implements Outcome {

      public static Idle unknown() {
        return new Idle(OptionalLong.empty());
      }
    }

    /** The order was lost and has begun anew; who waits has a moment to come back. */
    record Restored(long epoch) implements Outcome {}
  }
}
