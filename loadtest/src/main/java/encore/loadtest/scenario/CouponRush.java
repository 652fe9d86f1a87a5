package encore.loadtest.scenario;

import static encore.loadtest.scenario.Plans.seconds;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Step;
import java.time.Duration;
import java.util.List;

/**
 * Accounts drawn by chance take a coupon each, at once; the same one comes again and is told so.
 */
final class CouponRush implements Scenario {

  private static final Step ISSUE = Step.of("issue", 409);

  /** How it differs from the others, beside its stages. */
  private record Kind(String name, String about, long quota, Duration pause) {}

  private final Kind kind;
  private final List<Stage> stages;
  private final List<Target> targets;
  private final Prepared<CouponBook> book = new Prepared<>();

  private CouponRush(Kind kind, List<Stage> stages, List<Target> targets) {
    this.kind = kind;
    this.stages = stages;
    this.targets = targets;
  }

  static CouponRush load() {
    return new CouponRush(
        new Kind(
            "coupon-load",
            "50 fans take one of 100,000 coupons: nobody gets two",
            100_000,
            Duration.ofMillis(100)),
        List.of(seconds(30, 50), seconds(60, 50), seconds(30, 0)),
        firstComeFirstServed());
  }

  /** Slower fans than in the load: 200 without a pause would measure how long the line is. */
  static CouponRush peak() {
    return new CouponRush(
        new Kind(
            "coupon-peak",
            "200 fans take one of 100,000 coupons as it opens: nobody gets two",
            100_000,
            Duration.ofMillis(200)),
        List.of(seconds(10, 200), seconds(30, 200), seconds(10, 0)),
        firstComeFirstServed());
  }

  private static List<Target> firstComeFirstServed() {
    return List.of(
        Target.perSecond("issue", 300),
        Target.mean("issue", 50),
        Target.p95("issue", 1_000),
        Target.p99("issue", 2_000),
        Target.failed(0));
  }

  /** With fans who look away now and then, since one in a thousand is to get one. */
  static CouponRush sync() {
    return new CouponRush(
        new Kind(
            "coupon-sync",
            "200 fans want one of 450 coupons, for nine minutes: sold out is an answer",
            450,
            Duration.ofMillis(500)),
        List.of(seconds(0, 200), seconds(540, 200)),
        List.of(Target.p95("issue", 1_000), Share.fine("issue", 0.1), Target.failed(0)));
  }

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public String about() {
    return kind.about();
  }

  @Override
  public Plan plan(Wishes wishes) {
    return Plans.of(stages, wishes);
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    var coupon = ground.office().coupon("First come", kind.quota(), "SYNC");
    var told = book.now(new CouponBook(coupon, kind.quota()));
    int accounts = ground.passes().accounts();
    return fan -> {
      int account = 1 + fan.chance().nextInt(accounts);
      var request = told.issue().by(fan.passOf(account).token());
      told.asks(account);
      told.told(account, Insistence.ask(fan, ISSUE, request));
      fan.think(kind.pause());
    };
  }

  @Override
  public List<Target> targets() {
    return targets;
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    return book.last().look(ground);
  }
}
