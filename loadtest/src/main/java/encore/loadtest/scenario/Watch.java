package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import java.time.Duration;
import java.util.List;

/**
 * Many watch a hall, and a few take seats there and give them back: when does each who watches see
 * it? The commit lies between the request and its answer, so the truth lies between the two figures
 * of {@code seen}: its waits count from the request, its services from the answer.
 */
final class Watch implements Scenario {

  private static final Step HOLD = Step.of("hold");
  private static final Step RELEASE = Step.of("release");
  private static final int FANS = 100;
  private static final int MOVERS = 3;
  private static final int SEATS = 100;
  // Who lets go of more than 20 seats within ten minutes is asked to pause.
  private static final int MOVES_OF_ONE = 15;

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public String about() {
    return "many watch a seat map while 3 take seats and give them back: from there to each screen";
  }

  @Override
  public Plan plan(Wishes wishes) {
    int fans = MOVERS + wishes.fansOr(FANS);
    return new Plan.Closed(
        List.of(new Stage(Duration.ofSeconds(20), fans), new Stage(Duration.ofSeconds(60), fans)));
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    var schedule = ground.office().schedule("Who watches", SEATS, 88_000);
    var hall = new Screens(schedule);
    return fan -> {
      if (fan.number() <= MOVERS) {
        move(fan, ground, schedule, hall);
      } else {
        new Screen(fan, ground.house(), hall).watch();
      }
    };
  }

  /** With an account of his own for every few seats, and on seats that are nobody else's. */
  private static void move(Fan fan, Ground ground, String schedule, Screens hall)
      throws InterruptedException {
    hall.begins();
    try {
      for (int i = 0; !fan.isLeaving(); i++) {
        int account = fan.number() + MOVERS * (i / MOVES_OF_ONE);
        var token = fan.passOf((account - 1) % ground.passes().accounts() + 1).token();
        int seat = (fan.number() + MOVERS * i) % SEATS + 1;
        takeAndGiveBack(fan, token, "\"scheduleId\":\"" + schedule + "\"", seat, hall);
      }
    } finally {
      hall.ends();
    }
  }

  private static void takeAndGiveBack(
      Fan fan, String token, String schedule, int seat, Screens hall) throws InterruptedException {
    var body = "{%s,\"seatNos\":[%d]}".formatted(schedule, seat);
    var hold = Request.post("/api/bookings/start", body).by(token);
    var held = hall.show(fan, seat, 'H', () -> fan.ask(HOLD, hold));
    think(fan);
    if (held.answer().isFine()) {
      var path = "/api/bookings/" + held.answer().field("bookingId") + "/release";
      var release = Request.post(path, "{}").by(token);
      if (held.isSeen()) {
        var _ = hall.show(fan, seat, 'A', () -> fan.ask(RELEASE, release));
      } else {
        // Nobody knows it as held: there may be nothing to see of its end.
        fan.ask(RELEASE, release);
      }
      think(fan);
    }
  }

  /** A house looks now and then: who moves at once after an event would always wait longest. */
  private static void think(Fan fan) throws InterruptedException {
    fan.think(Duration.ofMillis(100 + fan.chance().nextInt(300)));
  }

  @Override
  public List<Target> targets() {
    return List.of(Target.p95("seen", 1_000), Target.p95("hold", 500), Target.failed(0));
  }
}
