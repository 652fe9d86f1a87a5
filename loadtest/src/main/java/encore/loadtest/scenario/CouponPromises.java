package encore.loadtest.scenario;

import static encore.loadtest.scenario.Plans.seconds;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.Target.Bound;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.List;

/**
 * A coupon that is promised: accepted first, then asked for at {@code Location} until the answer is
 * there. Accepted, handed out and sold out are three different things.
 */
final class CouponPromises implements Scenario {

  private static final Step PROMISE = Step.of("promise", 409);
  private static final Step ANSWER = Step.of("answer");
  private static final int QUOTA = 450;
  private static final int ASKS_MAX = 60;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Prepared<CouponBook> book = new Prepared<>();
  private final Prepared<Answers> answers = new Prepared<>();

  @Override
  public String name() {
    return "coupon-async";
  }

  @Override
  public String about() {
    return "300 fans are promised one of 450 coupons, and ask until they know";
  }

  @Override
  public Plan plan(Wishes wishes) {
    return Plans.of(List.of(seconds(0, 300), seconds(840, 300)), wishes);
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    var coupon = ground.office().coupon("Promised", QUOTA, "ASYNC");
    var told = book.now(new CouponBook(coupon, QUOTA));
    var counted = answers.now(new Answers());
    int accounts = ground.passes().accounts();
    return fan -> {
      int account = 1 + fan.chance().nextInt(accounts);
      var token = fan.passOf(account).token();
      told.asks(account);
      var response = Insistence.ask(fan, PROMISE, told.issue().by(token));
      told.told(account, response);
      if (response.status() == 202) {
        file(told, counted, account, answer(fan, response, token));
      }
      fan.think(PAUSE);
    };
  }

  /** As told: where the promise says, after as long as it says. */
  private static Response answer(Fan fan, Response promise, String token)
      throws InterruptedException {
    var request = Request.get(promise.header("location")).by(token);
    var last = promise;
    for (int i = 0; i < ASKS_MAX; i++) {
      fan.think(after(last));
      var response = fan.ask(ANSWER, request);
      if (response.isFine() && !response.field("status").equals("PENDING")) {
        return response;
      }
      last = response.isFine() ? response : last;
    }
    return last;
  }

  private static Duration after(Response response) {
    var said = response.header("retry-after");
    return said.matches("\\d{1,2}") ? Duration.ofSeconds(Integer.parseInt(said)) : PAUSE;
  }

  private static void file(CouponBook told, Answers counted, int account, Response answer) {
    switch (answer.field("status")) {
      case "ISSUED" -> {
        told.answered();
        told.issued(account, answer.field("userCouponId"));
        counted.issued.increment();
      }
      case "REJECTED" -> {
        told.answered();
        told.refused(answer.field("reasonCode"));
        counted.rejected.increment();
      }
      default -> counted.missing.increment();
    }
  }

  @Override
  public List<Target> targets() {
    return List.of(
        Target.p95("promise", 2_000),
        Target.p95("answer", 2_000),
        new Target(
            "promises answered", "%", Bound.AT_LEAST, 95, _ -> answers.last().answeredPercent()),
        Target.failed(0));
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    return book.last().look(ground);
  }
}
