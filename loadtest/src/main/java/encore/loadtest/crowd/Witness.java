package encore.loadtest.crowd;

import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;

/**
 * Sees every request with its answer, in the fan's own thread: quick, and never in anybody's way.
 */
@FunctionalInterface
public interface Witness {
  void saw(Seen seen);

  /**
   * One request and its answer; status 0 where none came.
   *
   * @param due when it should have been sent, by {@link System#nanoTime}
   */
  record Seen(
      int fan, Step step, Request request, Response response, long due, long sent, long end) {

    static final String CUT = "cut off: the run ended first";

    /** Whether it was we who did not wait; what became of it in the house nobody knows. */
    public boolean isCut() {
      return response.status() == 0 && response.body().equals(CUT);
    }
  }
}
