package encore.testing.servers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a condition holds, never longer than it is told. */
public final class Await {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Await() {}

  /** Returns whether the condition came true in time. */
  public static boolean within(Duration patience, BooleanSupplier condition) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  /** Fails with what was awaited if it does not come true in time. */
  public static void until(String what, Duration patience, BooleanSupplier condition) {
    if (!within(patience, condition)) {
      throw new AssertionError("still not so after " + patience + ": " + what);
    }
  }
}
