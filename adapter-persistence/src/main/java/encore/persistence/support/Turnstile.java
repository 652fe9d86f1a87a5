package encore.persistence.support;

import static encore.domain.shared.Invariant.require;
import static java.util.Objects.requireNonNull;

import encore.application.shared.Lane;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/**
 * Lets as many in as there are connections: of each {@link Lane} in the order in which they came,
 * and who pays before who holds before who looks, as far as places are not kept for others. The
 * pool behind it hands a connection to whoever happens to be quick, and in a crowd some never are.
 */
final class Turnstile {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Lane, Queue> queues = new EnumMap<>(Lane.class);
  private final Places places;
  private volatile ObjLongConsumer<Lane> waits = (_, _) -> {};

  /** Every lane is as good as the others, except that who pays is called first. */
  Turnstile(int places, Duration patience) {
    this(new Places(places, _ -> 0), patience, patience);
  }

  Turnstile(int places, LaneProperties lanes, Duration patience) {
    this(new Places(places, lanes::keptFor), patience, lanes.browseWait());
    require(lanes.kept() < places, "no place is left for whoever comes");
  }

  private Turnstile(Places places, Duration patience, Duration browseWait) {
    this.places = places;
    for (var lane : Lane.values()) {
      queues.put(lane, new Queue(lane == Lane.BROWSE ? browseWait : patience));
    }
  }

  <T> T pass(Supplier<T> work) {
    var lane = Lane.current();
    long asked = System.nanoTime();
    enter(lane);
    waits.accept(lane, System.nanoTime() - asked);
    try {
      return work.get();
    } finally {
      leave(lane);
    }
  }

  /** Told of everybody who was let in, after how many nanoseconds. It must not fail. */
  void tell(ObjLongConsumer<Lane> waits) {
    this.waits = waits;
  }

  int waiting(Lane lane) {
    lock.lock();
    try {
      return queue(lane).waiters.size();
    } finally {
      lock.unlock();
    }
  }

  int inside(Lane lane) {
    lock.lock();
    try {
      return places.inside(lane);
    } finally {
      lock.unlock();
    }
  }

  long refused(Lane lane) {
    return queue(lane).refused.sum();
  }

  int free() {
    lock.lock();
    try {
      return places.free();
    } finally {
      lock.unlock();
    }
  }

  private void enter(Lane lane) {
    lock.lock();
    try {
      var queue = queue(lane);
      // Who came before has had no place yet, so that nobody of the same lane may have one now.
      if (!queue.waiters.isEmpty() || !places.take(lane)) {
        await(lane, queue);
      }
    } finally {
      lock.unlock();
    }
  }

  private void await(Lane lane, Queue queue) {
    var waiter = new Waiter(lock.newCondition());
    queue.waiters.addLast(waiter);
    try {
      long left = queue.patience.toNanos();
      while (!waiter.isIn) {
        if (left <= 0) {
          throw queue.refuse(new TimeoutException("all connections are at work"));
        }
        left = waiter.called.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      // Called and interrupted at once: the place he was given is the next one's.
      if (waiter.isIn) {
        giveBack(lane);
      }
      throw queue.refuse(e);
    } finally {
      if (!waiter.isIn) {
        queue.waiters.remove(waiter);
      }
    }
  }

  private void leave(Lane lane) {
    lock.lock();
    try {
      giveBack(lane);
    } finally {
      lock.unlock();
    }
  }

  /** The one who leaves takes the place for the next: nobody can slip in between. */
  private void giveBack(Lane lane) {
    places.giveBack(lane);
    for (var each : queues.entrySet()) {
      var waiters = each.getValue().waiters;
      while (!waiters.isEmpty() && places.take(each.getKey())) {
        var next = waiters.removeFirst();
        next.isIn = true;
        next.called.signal();
      }
    }
  }

  private Queue queue(Lane lane) {
    return requireNonNull(queues.get(lane));
  }

  /** Who waits in one lane, and how long anybody does. */
  private static final class Queue {
    final ArrayDeque<Waiter> waiters = new ArrayDeque<>();
    final LongAdder refused = new LongAdder();
    final Duration patience;

    Queue(Duration patience) {
      this.patience = patience;
    }

    Unavailable refuse(Exception cause) {
      refused.increment();
      return new Unavailable(Database.NAME, Reason.BUSY, cause);
    }
  }

  /** One who waits; he is in once somebody has taken a place for him. */
  private static final class Waiter {
    final Condition called;
    boolean isIn;

    Waiter(Condition called) {
      this.called = called;
    }
  }
}
