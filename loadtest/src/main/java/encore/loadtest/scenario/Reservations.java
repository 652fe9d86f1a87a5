package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Stage;
import encore.loadtest.measure.Step;
import java.time.Duration;
import java.util.List;

/** Everybody reserves a seat each second, and does not pay: a hold is all there is to it. */
final class Reservations implements Accountable {

  private static final Step HOLD = Step.of("hold", 409);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int HALL = 50;

  private final Evenings evenings;
  private final Takings takings = new Takings();

  private Reservations(Evenings evenings) {
    this.evenings = evenings;
  }

  static Scenario load() {
    return scenario("load", "50, 100, then 150 fans reserve seats, and meet at some", Plans.load());
  }

  static Scenario peak() {
    return scenario("peak", "100, 500, then 1,000 fans reserve seats, and back", Plans.peak());
  }

  private static Scenario scenario(String which, String about, List<Stage> stages) {
    return Staged.of(
            "reservation-" + which,
            about,
            stages,
            (ground, plan) -> {
              // Each seat is asked for twice over.
              int seats = Math.ceilDiv(Plans.errandsAtMost(plan, A_MOMENT), 2);
              return new Reservations(
                  Evenings.withSeats(ground.office(), "Reservations", seats, HALL));
            })
        .meeting(
            Target.p95("hold", 1_000),
            Target.slowest("hold", 3_000),
            Sla.success("hold", 95),
            Target.failed(1))
        .andAsWritten(Target.perSecond("hold", 50));
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    var seat = evenings.drawn(fan.chance());
    takings.hold(fan, HOLD, seat, seat.hold().by(fan.pass().token()));
    fan.think(A_MOMENT);
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    return takings.look(ground.office(), evenings.schedules());
  }
}
