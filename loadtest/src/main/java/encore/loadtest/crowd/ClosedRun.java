package encore.loadtest.crowd;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** As many fans as the plan says now; one too many leaves after his errand. */
final class ClosedRun implements Run {

  /** Who got nothing out of an errand does not begin the next one at once. */
  private static final Duration BREATH = Duration.ofMillis(100);

  private final Plan.Closed plan;
  private final Errand errand;
  private final Crowd crowd;
  private final Team team = new Team();
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicInteger staying = new AtomicInteger();

  ClosedRun(Plan.Closed plan, Errand errand, Crowd crowd) {
    this.plan = plan;
    this.errand = errand;
    this.crowd = crowd;
  }

  @Override
  public void toTheEnd() throws InterruptedException {
    var ramp = new Ramp(plan.stages());
    long began = System.nanoTime();
    try (team) {
      // Change by change, whenever we wake up: who comes late knows when he should have come.
      for (var next = Duration.ZERO;
          next.compareTo(plan.length()) < 0 && !team.hasFault();
          next = ramp.nextChange(next)) {
        long due = began + next.toNanos();
        team.restUntil(due);
        wanted.set(ramp.wholeAt(next));
        while (staying.get() < wanted.get()) {
          staying.incrementAndGet();
          team.send(crowd.next(), fan -> repeat(fan, due));
        }
      }
      team.restUntil(began + plan.length().toNanos());
      wanted.set(0);
      team.home();
    }
  }

  private void repeat(Fan fan, long first) throws InterruptedException {
    for (long due = first; !leaves(); due = fan.next()) {
      fan.isDue(due);
      errand.run(fan);
      if (!fan.wasAnswered()) {
        fan.think(BREATH);
      }
    }
  }

  /** Exactly as many leave as there are too many. */
  private boolean leaves() {
    int now = staying.get();
    while (now > wanted.get()) {
      if (staying.compareAndSet(now, now - 1)) {
        return true;
      }
      now = staying.get();
    }
    return false;
  }

  @Override
  public int fans() {
    return team.present();
  }
}
