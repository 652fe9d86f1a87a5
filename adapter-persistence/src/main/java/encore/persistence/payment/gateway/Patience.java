package encore.persistence.payment.gateway;

import encore.application.shared.Unavailable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A line to somebody who may not answer. Who has waited long enough hangs up; the other side goes
 * on with what it was asked, as a server would, and is not interrupted: it may be writing.
 */
final class Patience {

  private final Duration limit;
  private final Semaphore lines;
  private final ExecutorService otherSide = Executors.newVirtualThreadPerTaskExecutor();

  Patience(Duration limit, int lines) {
    this.limit = limit;
    // The first comes first, or some would never get a line in a crowd.
    this.lines = new Semaphore(lines, true);
  }

  /** The answer, or what is said of the reason why there is none. */
  <T> T ask(Supplier<T> question, Function<String, T> noAnswer) {
    long until = System.nanoTime() + limit.toNanos();
    try {
      if (!lines.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return noAnswer.apply("too many ask at once");
      }
      return heard(call(question), until);
    } catch (TimeoutException _) {
      return noAnswer.apply("no answer within " + limit);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return noAnswer.apply("nobody waited for the answer");
    } catch (Unavailable e) {
      return noAnswer.apply("out of reach: " + e.reason());
    }
  }

  private <T> Future<T> call(Supplier<T> question) {
    return otherSide.submit(() -> {
      try {
        return question.get();
      } finally {
        lines.release();
      }
    });
  }

  private static <T> T heard(Future<T> answer, long until)
      throws InterruptedException, TimeoutException {
    try {
      return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failed
          ? failed
          : new IllegalStateException(e.getCause());
    }
  }
}
