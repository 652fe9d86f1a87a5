package encore.bootstrap;

import encore.loadtest.Play;
import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Passes;
import encore.loadtest.crowd.Plan;
import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Step;
import encore.loadtest.report.Begun;
import encore.loadtest.report.Ended;
import encore.loadtest.report.Onlooker;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Scenario;
import encore.loadtest.scenario.Target;
import encore.loadtest.scenario.Wishes;
import encore.loadtest.wire.Request;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Many ask for the same seats of a schedule at one instant. */
record SeatRush(String schedule, List<Integer> seats, int fans) implements Scenario {

  /** Who is told that the house is busy comes back, as he is told. */
  private static final Step HOLD = Step.of("hold", 409, 503);

  private static final int RETURNS_MAX = 3;

  /** With so many accounts, who share the asking. */
  Ended in(RunningHouse house, int accounts) throws InterruptedException {
    var office = new BackOffice(house.url(), () -> house.token(Visitor.ADMIN));
    var ground = new Ground(house.url(), new InHand(house, accounts), office, Wishes.NONE);
    return new Play(this, ground, new Nobody(), List.of()).run("OneSeatRushIT");
  }

  @Override
  public String name() {
    return "seat-rush";
  }

  @Override
  public String about() {
    return fans + " ask for " + seats + " at once";
  }

  @Override
  public Plan plan(Wishes wishes) {
    return new Plan.Once(fans, fans, Duration.ofMinutes(1));
  }

  @Override
  public Errand prepare(Ground ground) {
    var body = "{\"scheduleId\":\"" + schedule + "\",\"seatNos\":" + seats + "}";
    return fan -> {
      var answer = fan.askSigned(HOLD, Request.post("/api/bookings/start", body));
      for (int i = 0; i < RETURNS_MAX && answer.status() == 503; i++) {
        // Not all at one instant again: they would only meet each other.
        fan.think(Duration.ofMillis(200 + fan.chance().nextInt(800)));
        answer = fan.askSigned(HOLD, Request.post("/api/bookings/start", body));
      }
    };
  }

  @Override
  public List<Target> targets() {
    return List.of(
        Target.answers("hold", 200, 1), Target.answers("hold", 409, fans - 1), Target.failed(0));
  }

  /** Signing in is a matter of other tests; here it would take most of the time. */
  private record InHand(List<Pass> all) implements Passes {
    InHand(RunningHouse house, int accounts) {
      this(
          IntStream.rangeClosed(1, accounts)
              .mapToObj(n -> "rush" + n + "@example.com")
              .map(email -> new Pass(email, house.token(email)))
              .toList());
    }

    @Override
    public Pass of(int number) {
      return all.get(number - 1);
    }

    @Override
    public int accounts() {
      return all.size();
    }
  }

  /** What comes of it is asserted. */
  private record Nobody() implements Onlooker {
    @Override
    public void begins(Begun begun) {}

    @Override
    public void second(Frame frame) {}

    @Override
    public void ended(Ended ended) {}
  }
}
