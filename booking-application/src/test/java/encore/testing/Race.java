package encore.testing;

import static java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Everyone waits at the gate, so the race is real; a contender's exception fails the test. */
public final class Race {

  private static final long SECONDS_MAX = 60;

  private Race() {}

  /** Contenders are numbered from 0. */
  public static <T> List<T> race(int contenders, IntFunction<Callable<T>> attempt)
      throws Exception {
    var gate = new CountDownLatch(1);
    try (var threads = newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, contenders)
              .mapToObj(attempt)
              .map(each -> threads.submit(() -> behind(gate, each)))
              .toList();
      gate.countDown();
      var results = new ArrayList<T>();
      for (var each : running) {
        results.add(each.get(SECONDS_MAX, TimeUnit.SECONDS));
      }
      return results;
    }
  }

  private static <T> T behind(CountDownLatch gate, Callable<T> attempt) throws Exception {
    gate.await();
    return attempt.call();
  }
}
