package encore.loadtest.crowd;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everybody stands at a gate with his pass in hand and his connection open; it opens when the last
 * one has come. The first errand of each is due at that instant, however late he wakes up.
 */
final class OnceRun implements Run {

  private final Plan.Once plan;
  private final Errand errand;
  private final Crowd crowd;
  private final Team team = new Team();
  private final AtomicInteger left;
  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile long opened;

  OnceRun(Plan.Once plan, Errand errand, Crowd crowd) {
    this.plan = plan;
    this.errand = errand;
    this.crowd = crowd;
    this.left = new AtomicInteger(plan.errands());
  }

  @Override
  public void toTheEnd() throws InterruptedException {
    try (team) {
      var missing = new CountDownLatch(plan.fans());
      for (int i = 0; i < plan.fans(); i++) {
        team.send(crowd.next(), fan -> standAndRun(fan, missing));
      }
      while (!missing.await(100, TimeUnit.MILLISECONDS) && !team.hasFault()) {
        // A pass may take its time; nobody begins before the last one has his.
      }
      opened = System.nanoTime();
      gate.countDown();
      team.home();
    }
  }

  private void standAndRun(Fan fan, CountDownLatch missing) throws InterruptedException {
    fan.pass();
    fan.open();
    missing.countDown();
    gate.await();
    long over = opened + plan.atMost().toNanos();
    for (long due = opened;
        left.getAndDecrement() > 0 && System.nanoTime() < over;
        due = System.nanoTime()) {
      fan.isDue(due);
      errand.run(fan);
    }
  }

  @Override
  public int fans() {
    return team.present();
  }
}
