package encore.loadtest.crowd;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The threads of a run: who fails for a fault of ours ends it, instead of vanishing. */
final class Team implements AutoCloseable {

  /** Who is in the middle of something when the plan ends may end it. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Who is sent home needs a moment to put down what he holds. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private final CountDownLatch faulty = new CountDownLatch(1);
  private volatile boolean isLeaving;

  /** What a fan does in his thread. */
  interface Work {
    void with(Fan fan) throws InterruptedException;
  }

  void send(Fan fan, Work work) {
    present.incrementAndGet();
    fan.joins(() -> isLeaving);
    try {
      threads.execute(() -> work(fan, work));
    } catch (RejectedExecutionException _) {
      // Everybody is on his way home already.
      present.decrementAndGet();
    }
  }

  private void work(Fan fan, Work work) {
    try (fan) {
      work.with(fan);
    } catch (InterruptedException e) {
      // Sent home: the run is over.
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      // An Error, too: a generator without memory is not a fast house.
      fault.compareAndSet(null, e);
      faulty.countDown();
    } finally {
      present.decrementAndGet();
    }
  }

  int present() {
    return present.get();
  }

  boolean hasFault() {
    return fault.get() != null;
  }

  /** Until then, or until somebody fails. */
  void restUntil(long nanos) throws InterruptedException {
    boolean _ = faulty.await(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  /** Until everybody has ended what he is at. */
  void home() throws InterruptedException {
    isLeaving = true;
    threads.shutdown();
    long over = System.nanoTime() + GRACE.toNanos();
    while (!hasFault() && System.nanoTime() < over) {
      if (threads.awaitTermination(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    close();
    var found = fault.get();
    if (found != null) {
      throw new IllegalStateException("the generator failed: " + found.getMessage(), found);
    }
  }

  /** Everybody goes, whatever he is at. */
  @Override
  public void close() {
    isLeaving = true;
    threads.shutdownNow();
    boolean wasInterrupted = Thread.interrupted();
    try {
      boolean _ = threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      wasInterrupted = true;
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
