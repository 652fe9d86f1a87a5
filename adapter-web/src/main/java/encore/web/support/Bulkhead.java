package encore.web.support;

import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.util.concurrent.Semaphore;

/** Lets few in at a time and turns the others away, for work that takes a lot of memory. */
public final class Bulkhead {

  /** Work that may fail as reading a body does. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  private final Semaphore permits;

  public Bulkhead(int permits) {
    this.permits = new Semaphore(permits);
  }

  public <T, E extends Exception> T enter(Work<T, E> work) throws E {
    if (!permits.tryAcquire()) {
      throw Refusal.of(Problem.BUSY);
    }
    try {
      return work.run();
    } finally {
      permits.release();
    }
  }
}
