package encore.loadtest.crowd;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Errands come by the clock. Each fan who is free takes the next one that nobody has, and sleeps
 * until it is due: no thread has to wake the others, and when an errand was due is decided by the
 * ramp, whoever comes late to it. There is always somebody asleep for the next one, as long as
 * there may be more fans; after that an errand waits, and its latency says so.
 */
final class OpenRun implements Run {

  private final Plan.Open plan;
  private final Errand errand;
  private final Crowd crowd;
  private final Ramp ramp;
  private final long errands;
  private final Team team = new Team();
  private final AtomicLong taken = new AtomicLong();
  private final Queue<Long> lost = new ConcurrentLinkedQueue<>();
  private final AtomicInteger idle = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private long began;

  OpenRun(Plan.Open plan, Errand errand, Crowd crowd) {
    this.plan = plan;
    this.errand = errand;
    this.crowd = crowd;
    this.ramp = new Ramp(plan.perSecond());
    // A count of 3,000 that is computed as 2,999.999… is meant as 3,000.
    this.errands = (long) (ramp.areaUntil(plan.length()) + 1e-6);
  }

  @Override
  public void toTheEnd() throws InterruptedException {
    began = System.nanoTime();
    try (team) {
      if (errands > 0) {
        oneMore();
      }
      team.restUntil(began + plan.length().toNanos());
      team.home();
    }
  }

  /** Counted before he is there, so that two who go at once do not both send for one too many. */
  private void oneMore() {
    if (made.incrementAndGet() <= plan.fansMax()) {
      idle.incrementAndGet();
      team.send(crowd.next(), this::serve);
    } else {
      made.decrementAndGet();
    }
  }

  private void serve(Fan fan) throws InterruptedException {
    long next = taken.getAndIncrement();
    while (next < errands) {
      awaitTurn(fan, due(next));
      errand.run(fan);
      idle.incrementAndGet();
      next = taken.getAndIncrement();
    }
    idle.decrementAndGet();
  }

  private void awaitTurn(Fan fan, long due) throws InterruptedException {
    try {
      sleepUntil(due);
      if (idle.decrementAndGet() <= 0 && taken.get() < errands) {
        oneMore();
      }
      fan.isDue(due);
    } catch (InterruptedException e) {
      lost.add(due);
      throw e;
    }
  }

  private long due(long errand) {
    return began + ramp.whenCome(errand + 1.0).toNanos();
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }

  @Override
  public int fans() {
    return team.present() - Math.max(0, idle.get());
  }

  @Override
  public LongStream unsent() {
    var untaken = LongStream.range(Math.min(taken.get(), errands), errands).map(this::due);
    return LongStream.concat(lost.stream().mapToLong(Long::longValue), untaken);
  }
}
