package encore.loadtest.scenario;

import java.util.concurrent.atomic.LongAdder;

/** What became of promises. */
final class Answers {

  final LongAdder issued = new LongAdder();
  final LongAdder rejected = new LongAdder();

  /** Asked for long, and there was none. */
  final LongAdder missing = new LongAdder();

  double answeredPercent() {
    double known = issued.sum() + rejected.sum();
    double all = known + missing.sum();
    return all == 0 ? Double.NaN : 100 * known / all;
  }
}
