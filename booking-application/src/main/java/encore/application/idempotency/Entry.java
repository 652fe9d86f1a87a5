package encore.application.idempotency;

import java.util.UUID;

/**
 * A request that somebody is at work on.
 *
 * @param effect the name of what it makes, the same for all runs
 * @param run 1, and one more for each time that it was taken over from who never came back
 */
public record Entry(KeyedRequest request, UUID effect, int run) {

  boolean isTakenOver() {
    return run > 1;
  }
}
