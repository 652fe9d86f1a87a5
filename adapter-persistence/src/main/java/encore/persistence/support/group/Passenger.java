package encore.persistence.support.group;

import encore.application.shared.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What one caller of a {@link Batcher} asks, and the answer. The first answer stands. */
public final class Passenger<T, R> {

  private final T item;
  private final long since = System.nanoTime();
  private final CompletableFuture<Supplier<R>> answer = new CompletableFuture<>();

  Passenger(T item) {
    this.item = item;
  }

  public T item() {
    return item;
  }

  Duration waited() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  public void answer(R result) {
    answer.complete(() -> result);
  }

  /** An exception is thrown in many threads: each gets its own, with the common one as cause. */
  public void refuse(Throwable why) {
    answer.complete(() -> {
      throw why instanceof Unavailable away
          ? new Unavailable(away.dependency(), away.reason(), away)
          : new IllegalStateException("the batch failed", why);
    });
  }

  /** The answer is to be an exception that concerns nobody else. */
  public void fail(RuntimeException own) {
    answer.complete(() -> {
      throw own;
    });
  }

  R answerWithin(Duration patience) throws InterruptedException, TimeoutException {
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits however often it is interrupted. */
  R answer() {
    return answer.join().get();
  }
}
