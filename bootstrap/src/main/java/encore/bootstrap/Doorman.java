package encore.bootstrap;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Runs the rounds of one line, one after the other: when somebody rings, when the time has come,
 * and again at once while there is more to do. Rings during a round are one round more.
 */
final class Doorman {

  private final Supplier<Duration> round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final Condition over = lock.newCondition();
  private long asked;
  private long answered;
  private boolean gone;

  /**
   * @param round one of them; gives how long until the next, should nobody ring
   */
  Doorman(Supplier<Duration> round) {
    this.round = round;
  }

  void work() {
    try {
      var pause = Duration.ZERO;
      while (isCalled(pause)) {
        pause = oneRound();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isCalled(Duration pause) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = pause.toNanos();
      while (!gone && asked == answered && left > 0) {
        left = rung.awaitNanos(left);
      }
      return !gone;
    } finally {
      lock.unlock();
    }
  }

  private Duration oneRound() {
    long mine = asked();
    try {
      return round.get();
    } finally {
      answer(mine);
    }
  }

  private long asked() {
    lock.lock();
    try {
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void answer(long mine) {
    lock.lock();
    try {
      answered = mine;
      over.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void ring() {
    lock.lock();
    try {
      asked++;
      rung.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Until a round that began after this call is over. */
  void ringAndWait(Duration atMost) {
    lock.lock();
    try {
      long mine = ++asked;
      rung.signal();
      long left = atMost.toNanos();
      while (!gone && answered < mine && left > 0) {
        left = over.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  void go() {
    lock.lock();
    try {
      gone = true;
      rung.signalAll();
      over.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
