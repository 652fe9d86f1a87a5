package encore.testing.servers;

import encore.testing.Form;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

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

  /** Fails with what was awaited if it does not come true in {@link Form#atMost} that time. */
  public static void until(String what, Duration patience, BooleanSupplier condition) {
    var limit = Form.atMost(patience);
    if (!within(limit, condition)) {
      throw new AssertionError("still not so after " + limit + ": " + what);
    }
  }

  /** Until there is none left, however many there are; fails where their number stands still. */
  public static void untilNone(String what, Duration patience, LongSupplier left) {
    for (long now = left.getAsLong(); now > 0; now = left.getAsLong()) {
      long before = now;
      until(what + ": fewer than " + before, patience, () -> left.getAsLong() < before);
    }
  }
}
