package encore.redis.catalog;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which edition of the catalogue this instance believes to be the newest. It only grows. A copy is
 * kept under the one that was believed in before its rows were read, so whoever has heard of an
 * edit never meets a copy from before it.
 */
final class Generation {

  private static final long STEP_MAX = 1 << 20;

  private final AtomicLong known = new AtomicLong();

  long known() {
    return known.get();
  }

  void hearOf(long generation) {
    known.accumulateAndGet(generation, Math::max);
  }

  /** One that nobody else comes up with, though two may edit while they cannot hear each other. */
  long next() {
    return known.addAndGet(ThreadLocalRandom.current().nextLong(1, STEP_MAX));
  }
}
