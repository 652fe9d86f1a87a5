package encore.loadtest.scenario;

import static encore.loadtest.scenario.Plans.seconds;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import encore.loadtest.measure.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** All of it, one after the other: waiting room, coupon, seat, payment, merchandise. */
final class Journey implements Scenario {

  private static final Step COUPON = Step.of("issue", 409);
  private static final long COUPONS = 100_000;
  private static final long FEW = 1_000;
  private static final long TOP_UP = 200_000;
  private static final int ONE_IN = 10;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Prepared<World> world = new Prepared<>();

  /** What fans find. */
  private record World(Evening evening, CouponBook coupons, Till till) {}

  @Override
  public String name() {
    return "journey";
  }

  @Override
  public String about() {
    return "50 fans wait, take a coupon, hold, pay and buy a shirt: seats, money, stock exact";
  }

  @Override
  public Plan plan(Wishes wishes) {
    return Plans.of(List.of(seconds(60, 50), seconds(180, 50), seconds(60, 0)), wishes);
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    var office = ground.office();
    var coupons = new CouponBook(office.coupon("On the way", COUPONS, "SYNC"), COUPONS);
    var found =
        world.now(new World(new Evening(office), coupons, new Till(Shelf.filled(office, FEW))));
    int accounts = ground.passes().accounts();
    var turn = new AtomicInteger();
    return fan -> {
      // In turn: one account stands in a line only once.
      var purse = found.till.purses().of(fan, turn.getAndIncrement() % accounts + 1);
      if (purse.isPresent()) {
        go(fan, found, purse.get());
      }
      fan.think(PAUSE);
    };
  }

  private static void go(Fan fan, World world, Purse purse) throws InterruptedException {
    var pass = Line.through(fan, purse.account(), world.evening.concert);
    if (pass.isEmpty()) {
      return;
    }
    Purses.charge(fan, purse, TOP_UP);
    var coupon = coupon(fan, world, purse);
    var held = world.evening.hold(fan, purse, pass.get());
    fan.think(PAUSE);
    if (held.isPresent() && world.evening.pay(fan, held.get(), coupon)) {
      fan.think(PAUSE);
      buy(fan, world.till, purse);
      if (fan.chance().nextInt(ONE_IN) == 0) {
        world.evening.cancel(fan, held.get());
      }
    }
  }

  /** Of his own; empty for who had one before. */
  private static String coupon(Fan fan, World world, Purse purse) throws InterruptedException {
    var request = world.coupons.issue().by(fan.passOf(purse.account()).token());
    world.coupons.asks(purse.account());
    var response = Insistence.ask(fan, COUPON, request);
    world.coupons.told(purse.account(), response);
    return response.status() == 201 ? response.field("userCouponId") : "";
  }

  private static void buy(Fan fan, Till till, Purse purse) throws InterruptedException {
    till.fill(fan, purse);
    var order = till.fromCart(fan, purse);
    if (order.isFine() && fan.chance().nextInt(ONE_IN) == 0) {
      till.cancel(fan, purse, order.field("orderId"));
    }
  }

  @Override
  public List<Target> targets() {
    var steps = Stream.of("join", "issue", "hold", "payment", "complete", "order");
    var all = new ArrayList<>(steps.map(step -> Target.p95(step, 2_000)).toList());
    all.add(Target.p99("complete", 3_000));
    all.add(Share.fine("complete", 95));
    all.add(Share.fine("order", 85));
    all.add(Target.failed(1));
    return List.copyOf(all);
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    var found = world.last();
    var all = new ArrayList<>(found.till.look(ground));
    all.addAll(found.coupons.look(ground));
    all.add(found.evening.look(ground.office()));
    return List.copyOf(all);
  }
}
