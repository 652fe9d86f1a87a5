package encore.persistence.support.group;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Gathers who comes while a flight is under way, and carries them together with the next one, in
 * the order they came. Nobody waits for company: who finds no flight under way leaves at once.
 *
 * <p>A flight has a thread of its own, which ends when nobody is left; there is nothing to shut
 * down. It is not one of the callers: whoever interrupted that one would cut the connection under
 * all the others.
 */
public final class Batcher<T, R> {

  /** Carries a batch. Who is not answered when it returns or throws is told that it failed. */
  public interface Flight<T, R> {
    void carry(List<Passenger<T, R>> batch);
  }

  /** Hears of each batch that leaves, and how long the first of it has waited. */
  public interface Departures {
    void left(int passengers, Duration longestWait);
  }

  private final GroupCommitProperties limits;
  private final Flight<T, R> flight;
  private final Departures departures;

  private final LinkedHashSet<Passenger<T, R>> waiting = new LinkedHashSet<>();
  private boolean flying;

  public Batcher(GroupCommitProperties limits, Flight<T, R> flight, Departures departures) {
    this.limits = limits;
    this.flight = flight;
    this.departures = departures;
  }

  /** Returns when the answer is there; {@link Reason#BUSY} if it could not leave in time. */
  public R submit(T item) {
    var passenger = new Passenger<T, R>(item);
    queue(passenger);
    try {
      return passenger.answerWithin(limits.waitMax());
    } catch (TimeoutException e) {
      return giveUp(passenger, e);
    } catch (InterruptedException e) {
      try {
        return giveUp(passenger, e);
      } finally {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Who is still here was not sent; who has left must hear what became of it. */
  private R giveUp(Passenger<T, R> passenger, Exception why) {
    if (leave(passenger)) {
      throw busy(why);
    }
    return passenger.answer();
  }

  private synchronized void queue(Passenger<T, R> passenger) {
    if (waiting.size() >= limits.queueMax()) {
      throw busy(new RejectedExecutionException(waiting.size() + " wait already"));
    }
    if (!flying) {
      // First, in case it fails. It boards after us: we have the monitor.
      takeOff();
    }
    waiting.add(passenger);
  }

  private synchronized boolean leave(Passenger<T, R> passenger) {
    return waiting.remove(passenger);
  }

  private synchronized List<Passenger<T, R>> board(int most) {
    var batch = new ArrayList<Passenger<T, R>>(Math.min(most, waiting.size()));
    while (batch.size() < most && !waiting.isEmpty()) {
      batch.add(waiting.removeFirst());
    }
    return batch;
  }

  private void fly() {
    try {
      for (var batch = board(limits.batchMax());
          !batch.isEmpty();
          batch = board(limits.batchMax())) {
        carry(batch);
      }
    } finally {
      land();
    }
  }

  /** Somebody may have come after the last look, or this thread may have died in the middle. */
  private synchronized void land() {
    flying = false;
    if (!waiting.isEmpty()) {
      takeOff();
    }
  }

  private void takeOff() {
    Thread.ofVirtual().name("group-commit").start(this::fly);
    flying = true;
  }

  // Whatever happens, nobody may be left waiting: so really everything is caught.
  private void carry(List<Passenger<T, R>> batch) {
    try {
      departures.left(batch.size(), batch.getFirst().waited());
      flight.carry(batch);
      refuse(batch, new IllegalStateException("not answered"));
    } catch (Throwable e) {
      refuse(batch, e);
      if (e instanceof Unavailable away && away.reason() == Reason.DOWN) {
        // They would only find out one batch after the other, each after a timeout.
        refuse(board(Integer.MAX_VALUE), e);
      }
    }
  }

  private void refuse(List<Passenger<T, R>> batch, Throwable why) {
    batch.forEach(passenger -> passenger.refuse(why));
  }

  private static Unavailable busy(Exception why) {
    return new Unavailable("postgres", Reason.BUSY, why);
  }

  /** How many have not left yet. */
  public synchronized int waiting() {
    return waiting.size();
  }
}
