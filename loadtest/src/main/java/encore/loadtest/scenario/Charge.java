package encore.loadtest.scenario;

import static encore.loadtest.scenario.Plans.seconds;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A hundred fans top up ten accounts at once for a minute; later more of them a hundred. */
final class Charge implements Scenario {

  private static final List<Stage> STAGES =
      List.of(
          seconds(0, 100),
          seconds(60, 100),
          seconds(0, 0),
          seconds(60, 0),
          seconds(30, 50),
          seconds(60, 100),
          seconds(60, 150),
          seconds(30, 0));

  /** Nobody is at it then: between the rush on ten accounts and the ramp. */
  private static final Duration RUSH_OVER = Duration.ofSeconds(90);

  private static final int RUSHED = 10;
  private static final int ACCOUNTS = 100;
  private static final int WON_MAX = 1_000;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Prepared<Purses> purses = new Prepared<>();

  @Override
  public String name() {
    return "charge";
  }

  @Override
  public String about() {
    return "100 fans top up 10 accounts at once, then 150 a hundred: no won is lost";
  }

  @Override
  public Plan plan(Wishes wishes) {
    return Plans.of(STAGES, wishes);
  }

  @Override
  public Errand prepare(Ground ground) {
    var money = purses.now(new Purses());
    var began = new AtomicLong();
    long rush = (long) (RUSH_OVER.toNanos() / ground.wishes().speed());
    int most = ground.passes().accounts();
    return fan -> {
      began.compareAndSet(0, System.nanoTime());
      boolean isRush = System.nanoTime() - began.get() < rush;
      charge(fan, money, Math.min(most, isRush ? RUSHED : ACCOUNTS));
      fan.think(PAUSE);
    };
  }

  private static void charge(Fan fan, Purses money, int accounts) throws InterruptedException {
    var purse = money.of(fan, 1 + fan.chance().nextInt(accounts));
    if (purse.isPresent()) {
      Purses.charge(fan, purse.get(), 1 + fan.chance().nextInt(WON_MAX));
    }
  }

  @Override
  public List<Target> targets() {
    return List.of(
        Target.perSecond("charge", 300),
        Target.mean("charge", 150),
        Target.p95("charge", 1_500),
        Target.slowest("charge", 3_000),
        Target.answers("charge", 409, 0),
        Target.failed(5));
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    return purses.last().look(ground);
  }
}
