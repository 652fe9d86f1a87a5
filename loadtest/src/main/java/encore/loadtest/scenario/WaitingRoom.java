package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.LineOrder.Place;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A concert with a line: everybody joins, asks when he is told to ask, is let in, holds a seat and
 * goes. Half of the crowd fits in, the others wait.
 */
final class WaitingRoom implements Accountable {

  private static final Step STATUS = Step.of("status");
  private static final Step HOLD = Step.of("hold");
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int HALL = 100;
  private static final int FAULTS_MAX = 3;

  private final Evenings evenings;
  private final Takings takings = new Takings();
  private final LineOrder order = new LineOrder();

  private WaitingRoom(Evenings evenings) {
    this.evenings = evenings;
  }

  static Scenario scenario() {
    var stages = List.of(Plans.seconds(10, 100), Plans.seconds(40, 100), Plans.seconds(10, 0));
    return Staged.of(
            "queue",
            "100 fans, 50 may be inside: how long does joining take, and is everybody's turn kept?",
            stages,
            WaitingRoom::of)
        .meeting(
            Target.mean("join", 300),
            Target.p95("join", 500),
            Target.p95("status", 500),
            Target.p95("hold", 1_000),
            Target.failed(1))
        .andAsWritten(Sla.throughput(20));
  }

  private static WaitingRoom of(Ground ground, Plan plan) throws InterruptedException {
    int fans = Plans.fansAtMost(plan);
    if (fans > ground.passes().accounts()) {
      throw new BackOffice.Refused(
          "an account has one place in a line: %d accounts are too few for %d fans"
              .formatted(ground.passes().accounts(), fans));
    }
    int seats = Plans.errandsAtMost(plan, A_MOMENT);
    var evenings = Evenings.withSeats(ground.office(), "With a line", seats, HALL);
    ground.office().line(evenings.concert(), Math.max(1, fans / 2));
    return new WaitingRoom(evenings);
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    long sent = System.nanoTime();
    var joined = TokenIssues.join(fan, evenings.concert(), fan.pass().token());
    if (!joined.isFine()) {
      fan.think(A_MOMENT);
      return;
    }
    var place = order.joined(fan.number(), sent);
    var pass = waits(fan, place, joined);
    if (!pass.isEmpty()) {
      var seat = evenings.next();
      var hold = seat.hold().by(fan.pass().token()).with("Queue-Token", pass);
      takings.hold(fan, HOLD, seat, hold);
      fan.think(A_MOMENT);
      TokenIssues.leave(fan, pass);
    }
  }

  /** Returns the pass, or nothing when he lost his place. */
  private static String waits(Fan fan, Place place, Response joined) throws InterruptedException {
    var last = joined;
    int faults = 0;
    long sent = System.nanoTime();
    while (last.field("status").equals("WAITING")) {
      place.waits(last, sent);
      var status = Request.get("/api/queue/tokens/me").with("Queue-Token", last.field("token"));
      fan.think(pause(last));
      sent = System.nanoTime();
      var next = fan.ask(STATUS, status);
      if (next.isFine()) {
        last = next;
      } else if (isFinal(next) || ++faults > FAULTS_MAX) {
        place.loses(next);
        return "";
      }
    }
    place.isLetIn();
    return last.field("token");
  }

  /** Anything else may be better the next time. */
  private static boolean isFinal(Response response) {
    return response.status() >= 400 && response.status() < 500 && response.status() != 429;
  }

  private static Duration pause(Response standing) {
    var seconds = standing.field("pollAfterSeconds");
    return seconds.isEmpty()
        ? A_MOMENT
        : Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1e3));
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    ground.office().noLine(evenings.concert());
    var found = takings.look(ground.office(), evenings.schedules());
    return Stream.concat(order.look().stream(), found.stream()).toList();
  }
}
