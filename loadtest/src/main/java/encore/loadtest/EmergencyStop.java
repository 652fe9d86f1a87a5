package encore.loadtest;

import encore.loadtest.measure.Frame;
import encore.loadtest.report.Begun;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Pulls the cord when too much fails: what lies on the floor is not to be kicked. Everything it is
 * told it passes on.
 */
final class EmergencyStop implements Onlooker {

  static final int SECONDS = 10;
  private static final long REQUESTS_MIN = 100;

  private final Onlooker onlooker;
  private final double percentMax;
  private final Consumer<String> cord;
  private final Deque<Frame> lately = new ArrayDeque<>();

  /**
   * @param percentMax of the requests of ten seconds that may fail; 100: never stops
   */
  EmergencyStop(Onlooker onlooker, double percentMax, Consumer<String> cord) {
    this.onlooker = onlooker;
    this.percentMax = percentMax;
    this.cord = cord;
  }

  @Override
  public void begins(Begun begun) {
    onlooker.begins(begun);
  }

  @Override
  public void second(Frame frame) {
    onlooker.second(frame);
    lately.addLast(frame);
    if (lately.size() > SECONDS) {
      lately.removeFirst();
    }
    look();
  }

  private void look() {
    long requests = lately.stream().mapToLong(Frame::requests).sum();
    double failed = 100.0 * lately.stream().mapToLong(Frame::failed).sum() / Math.max(1, requests);
    if (lately.size() == SECONDS && requests >= REQUESTS_MIN && failed > percentMax) {
      cord.accept(
          String.format(Locale.ROOT, "stopped: %.0f %% of the last %d s failed", failed, SECONDS));
    }
  }

  @Override
  public void ended(Ended ended) {
    onlooker.ended(ended);
  }
}
