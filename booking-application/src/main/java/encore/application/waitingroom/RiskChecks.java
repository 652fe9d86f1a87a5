package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** Whether who wants to join is asked for more than his name: a seam for the like of captchas. */
public interface RiskChecks {

  Verdict assess(Attempt attempt);

  /**
   * Somebody wants to join.
   *
   * @param bits how much work the line asks for
   */
  record Attempt(UserId user, ConcertId concert, int bits, Optional<String> proof) {}

  sealed interface Verdict {
    record Fine() implements Verdict {}

    /**
     * He is asked for something first.
     *
     * @param wasWrong there was a proof, and it was not good
     */
    record Challenged(Challenge challenge, boolean wasWrong) implements Verdict {}
  }

  /**
   * What he is asked for.
   *
   * @param kind by which a client knows what to do
   * @param text to be worked on
   */
  record Challenge(String kind, String text, int bits, Instant until) {}
}
