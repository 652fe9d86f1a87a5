package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.Evenings.Seat;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everybody wants a seat of one small hall, and tries again a while after it was sold out. */
final class SeatRush implements Accountable {

  static final int SEATS = 50;

  private static final Step HOLD = Step.of("hold", 409);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int TRIES = 5;
  private static final int SUGGESTED = 2;

  private final Evenings evening;
  private final Takings takings = new Takings();

  private SeatRush(Evenings evening) {
    this.evening = evening;
  }

  static Scenario scenario() {
    var stages = List.of(Plans.seconds(5, 50), Plans.seconds(20, 50), Plans.seconds(5, 0));
    return Staged.of(
            "seats",
            "50 buyers, 50 seats: each seat is won once, and everybody else is told so",
            stages,
            (ground, _) -> of(ground))
        .meeting(Target.answers("hold", 200, SEATS), Target.p95("hold", 1_000), Target.failed(5));
  }

  private static SeatRush of(Ground ground) throws InterruptedException {
    var office = ground.office();
    return new SeatRush(Evenings.of(office, office.concert("A small hall"), 1, SEATS));
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    var token = fan.pass().token();
    int number = fan.chance().nextInt(SEATS) + 1;
    for (int tries = 0; tries < TRIES; tries++) {
      var seat = new Seat(evening.schedules().getFirst(), number);
      var response = takings.hold(fan, HOLD, seat, seat.hold().by(token));
      fan.think(A_MOMENT);
      if (response.isFine()) {
        return;
      }
      number = another(fan, response);
    }
  }

  /** One that the house says is free nearby, or any. */
  private static int another(Fan fan, Response refused) {
    var near = refused.field("suggestedSeats." + fan.chance().nextInt(SUGGESTED));
    return near.isEmpty() ? fan.chance().nextInt(SEATS) + 1 : Integer.parseInt(near);
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    long won = measured.count("hold", 200);
    var enough =
        new Finding(
            "no more win than there are seats", won <= SEATS, won + " won " + SEATS + " seats");
    var found = takings.look(ground.office(), evening.schedules());
    return Stream.concat(Stream.of(enough), found.stream()).toList();
  }
}
