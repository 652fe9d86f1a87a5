package encore.loadtest.scenario;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.Evenings.Seat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A hundred requests of one account for one seat, at one instant: one wins, 99 are told so. */
final class Conflict implements Scenario {

  private static final Step HOLD = Step.of("hold", 409);
  private static final int FANS = 100;
  private static final int SEATS = 100;

  @Override
  public String name() {
    return "conflict";
  }

  @Override
  public String about() {
    return "100 requests of one account for one seat at once: exactly one may win";
  }

  @Override
  public Plan plan(Wishes wishes) {
    int fans = wishes.fansOr(FANS);
    return new Plan.Once(fans, fans, Duration.ofSeconds(10));
  }

  @Override
  public Errand prepare(Ground ground) throws InterruptedException {
    var office = ground.office();
    var evening = Evenings.of(office, office.concert("One seat"), 1, SEATS);
    return new OneSeat(new Seat(evening.schedules().getFirst(), 7), new Takings());
  }

  @Override
  public List<Target> targets() {
    return List.of(Target.answers("hold", 200, 1), Target.failed(0), Target.slowest("hold", 2_000));
  }

  /** It is the account that does not matter: who has the seat is told no like everybody. */
  private record OneSeat(Seat seat, Takings takings) implements Accountable {
    @Override
    public void run(Fan fan) throws InterruptedException {
      takings.hold(fan, HOLD, seat, seat.hold().by(fan.passOf(1).token()));
    }

    @Override
    public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
      long won = measured.count("hold", 200);
      var one = new Finding("one seat has one winner", won <= 1, won + " won");
      var found = takings.look(ground.office(), List.of(seat.schedule()));
      return Stream.concat(Stream.of(one), found.stream()).toList();
    }
  }
}
