package encore.redis.ratelimit;

import encore.application.ratelimit.RateLimit;
import encore.application.ratelimit.RateLimits;
import encore.application.ratelimit.RateLimits.Answer.Taken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many who take tokens all the time, and how long the unluckiest of them ever waited. */
final class CrowdAtTheDoor implements AutoCloseable {

  private static final int PEOPLE = 16;
  private static final int KEYS = 4;
  private static final long PAUSE_NANOS = 500_000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Long>> longest = new ArrayList<>();
  private volatile boolean over;

  CrowdAtTheDoor(RateLimits limits, RateLimit limit) {
    for (int n = 0; n < PEOPLE; n++) {
      var key = "crowd-" + n % KEYS;
      longest.add(threads.submit(() -> ask(limits, limit, key)));
    }
  }

  /** Fails if anybody was refused. */
  Duration leave() throws Exception {
    over = true;
    long max = 0;
    for (var each : longest) {
      max = Math.max(max, each.get(10, TimeUnit.SECONDS));
    }
    return Duration.ofNanos(max);
  }

  private long ask(RateLimits limits, RateLimit limit, String key) {
    long max = 0;
    while (!over) {
      long begun = System.nanoTime();
      if (!(limits.take(limit, key) instanceof Taken)) {
        throw new AssertionError("refused");
      }
      max = Math.max(max, System.nanoTime() - begun);
      // Who spins keeps others from their turn, and measures that.
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return max;
  }

  @Override
  public void close() {
    over = true;
    threads.close();
  }
}
