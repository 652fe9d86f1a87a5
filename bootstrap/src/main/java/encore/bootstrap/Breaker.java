package encore.bootstrap;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * While something is away one at a time tries it, and less and less often. Pauses are of different
 * lengths, so that not all instances come at once.
 */
final class Breaker {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final int DOUBLINGS_MAX = 16;

  private final Duration longest;
  private final DoubleSupplier dice;
  private int failures;
  private long next;
  private boolean trying;

  Breaker(Duration longest, DoubleSupplier dice) {
    this.longest = longest;
    this.dice = dice;
  }

  /** None: go on, and say afterwards how it went. Else come back after it. */
  synchronized Duration pause() {
    if (failures == 0) {
      return Duration.ZERO;
    }
    long left = next - System.nanoTime();
    if (trying || left > 0) {
      return left > FIRST.toNanos() ? Duration.ofNanos(left) : FIRST;
    }
    trying = true;
    return Duration.ZERO;
  }

  synchronized void worked() {
    failures = 0;
    trying = false;
  }

  /** It was not asked after all. */
  synchronized void untried() {
    trying = false;
  }

  synchronized void failed() {
    failures = Math.min(failures + 1, DOUBLINGS_MAX);
    trying = false;
    long pause = Math.min(longest.toNanos(), FIRST.toNanos() << failures);
    next = System.nanoTime() + (long) (pause * (0.5 + dice.getAsDouble() / 2));
  }
}
