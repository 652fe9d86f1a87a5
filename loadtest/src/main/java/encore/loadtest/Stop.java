package encore.loadtest;

import encore.loadtest.crowd.Run;
import encore.loadtest.scenario.Target.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cord that ends a run before its plan does. The first who pulls it says why. */
final class Stop {

  private @Nullable Thread running;
  private volatile @Nullable String why;
  private volatile boolean looksAfterwards = true;

  synchronized void now(String why, boolean looksAfterwards) {
    if (this.why == null) {
      this.looksAfterwards = looksAfterwards;
      this.why = why;
      if (running != null) {
        running.interrupt();
      }
    }
  }

  /** Until it has ended, or somebody pulls. */
  void during(Run run) throws InterruptedException {
    if (begins()) {
      try {
        run.toTheEnd();
      } catch (InterruptedException e) {
        if (!isOn()) {
          throw e;
        }
      } finally {
        ends();
      }
    }
  }

  private synchronized boolean begins() {
    running = Thread.currentThread();
    return why == null;
  }

  /** Who pulls now interrupts nobody; and who did a moment ago, what has ended. */
  private synchronized void ends() {
    running = null;
    if (why != null) {
      boolean _ = Thread.interrupted();
    }
  }

  boolean isOn() {
    return why != null;
  }

  boolean looksAfterwards() {
    return looksAfterwards;
  }

  Optional<Verdict> verdict() {
    return Optional.ofNullable(why).map(said -> new Verdict("runs to its end", "yes", said, false));
  }
}
