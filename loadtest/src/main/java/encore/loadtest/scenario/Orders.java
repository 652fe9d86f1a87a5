package encore.loadtest.scenario;

import static encore.loadtest.scenario.Plans.seconds;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Fans buy merchandise with points: every other one out of a cart, and a few bring it back. */
final class Orders implements Scenario {

  private static final long FEW = 100;
  private static final long TOP_UP = 1_000_000;
  private static final int ONE_IN = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Prepared<Till> till = new Prepared<>();

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String about() {
    return "100 fans buy ten products, one of them scarce: stock and points stay exact";
  }

  @Override
  public Plan plan(Wishes wishes) {
    return Plans.of(List.of(seconds(30, 50), seconds(60, 100), seconds(30, 0)), wishes);
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    var shop = till.now(new Till(Shelf.filled(ground.office(), FEW)));
    int accounts = ground.passes().accounts();
    var turn = new AtomicInteger();
    return fan -> {
      // In turn: two who share an account would empty each other's cart.
      var purse = shop.purses().of(fan, turn.getAndIncrement() % accounts + 1);
      if (purse.isPresent()) {
        buy(fan, shop, purse.get());
      }
      fan.think(PAUSE);
    };
  }

  private static void buy(Fan fan, Till shop, Purse purse) throws InterruptedException {
    if (purse.before() + purse.moved().sum() < TOP_UP / 10) {
      Purses.charge(fan, purse, TOP_UP);
    }
    boolean isCart = fan.chance().nextBoolean();
    if (isCart) {
      shop.fill(fan, purse);
    }
    var order = isCart ? shop.fromCart(fan, purse) : shop.direct(fan, purse);
    if (order.isFine() && fan.chance().nextInt(ONE_IN) == 0) {
      shop.cancel(fan, purse, order.field("orderId"));
    }
  }

  @Override
  public List<Target> targets() {
    return List.of(
        Target.perSecond("order", 50),
        Target.mean("order", 150),
        Target.p95("order", 2_000),
        Target.p99("order", 3_000),
        Share.refused("order", 15),
        Share.fine("order", 85),
        Target.failed(1));
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    return till.last().look(ground);
  }
}
