package encore.loadtest.crowd;

import java.util.stream.LongStream;

/** A plan that is being carried out. */
public interface Run {

  /**
   * Until the plan has ended and everybody with it.
   *
   * @throws InterruptedException when it is to end before: everybody is sent home first
   */
  void toTheEnd() throws InterruptedException;

  /** Who is at it now. */
  int fans();

  /** When those were due that were never sent, since nobody was free until the very end. */
  default LongStream unsent() {
    return LongStream.empty();
  }

  static Run of(Plan plan, Errand errand, Crowd crowd) {
    return switch (plan) {
      case Plan.Closed closed -> new ClosedRun(closed, errand, crowd);
      case Plan.Open open -> new OpenRun(open, errand, crowd);
      case Plan.Once once -> new OnceRun(once, errand, crowd);
    };
  }
}
