package encore.application.waitingroom;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;

/**
 * An administrator has a line begun anew from the books, as the house does by itself when its order
 * is lost: who is inside stays, who waits comes back to his place by his ticket.
 */
public interface RebuildLine {

  Outcome rebuild(Command command);

  /**
   * One line.
   *
   * @param dryRun counts who is inside, and changes nothing
   */
  record Command(UserId admin, ConcertId concert, boolean dryRun) {}

  sealed interface Outcome {
    /**
     * It was begun, or would be.
     *
     * @param inside passes of the books that it begins with
     * @param epoch it has now
     */
    record Rebuilt(int inside, long epoch) implements Outcome {}

    record NoSuchLine() implements Outcome {}
  }
}
