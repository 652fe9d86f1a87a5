package encore.redis.catalog;

import java.time.Duration;

/** An answer, and how long it may still be given. */
record Copy(Object answer, Duration left) {

  /** Of an answer that was begun then, by the clock of {@code System.nanoTime}. */
  static Copy of(Object answer, long begunNanos, Duration life) {
    var spent = Duration.ofNanos(System.nanoTime() - begunNanos);
    return new Copy(answer, life.compareTo(spent) > 0 ? life.minus(spent) : Duration.ofNanos(1));
  }
}
