package encore.loadtest.history;

import encore.loadtest.wire.Response;
import java.util.Set;

/** How somebody's request ended, as far as he knows. */
public enum Outcome {
  OK,
  /** Nothing was done, says the house. */
  REFUSED,
  /** It may have been done, or may still be. */
  UNKNOWN;

  /** They say that nothing was done, though they are 503. */
  private static final Set<String> NOTHING_DONE = Set.of("BUSY", "QUEUE_FULL", "DEPENDENCY_DOWN");

  static Outcome of(Response response) {
    int status = response.status();
    if (status >= 200 && status < 300) {
      return OK;
    }
    if (status == 0 || status >= 500) {
      return NOTHING_DONE.contains(response.code()) ? REFUSED : UNKNOWN;
    }
    return REFUSED;
  }
}
