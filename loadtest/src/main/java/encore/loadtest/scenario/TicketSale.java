package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Plan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.Evenings.Seat;
import encore.loadtest.wire.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody buys one seat: signs in, holds it, opens a payment and completes it, and thinks in
 * between. Seats are no matter of dispute here, everybody has his own.
 */
final class TicketSale implements Accountable {

  static final Step LOGIN = Step.of("login");
  static final Step HOLD = Step.of("hold");

  /** Shorter than anybody is: what he thinks alone. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final Duration CHECKS = Duration.ofSeconds(2);
  private static final int HALL = 100;
  private static final int ACCOUNTS = 2_000;
  private static final String PASSWORD = "TestPassword123!";

  /** Whether a fan signs in each time, or has done so before the sale. */
  enum Entry {
    SIGNS_IN,
    IS_SIGNED_IN
  }

  private final Entry entry;
  private final Evenings evenings;
  private final int accounts;
  private final Takings takings = new Takings();

  private TicketSale(Entry entry, Evenings evenings, int accounts) {
    this.entry = entry;
    this.evenings = evenings;
    this.accounts = accounts;
  }

  static TicketSale of(Entry entry, Ground ground, Plan plan) throws InterruptedException {
    int seats = Plans.errandsAtMost(plan, LEAST.plus(CHECKS).plus(LEAST).plus(LEAST));
    var evenings = Evenings.withSeats(ground.office(), "A sale", seats, HALL);
    return new TicketSale(entry, evenings, Math.min(ACCOUNTS, ground.passes().accounts()));
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    var buyer = buyer(fan);
    fan.think(A_MOMENT);
    if (buyer.isPresent() && !buys(buyer.get(), evenings.next())) {
      // Who got nothing looks at that before he begins again.
      fan.think(CHECKS);
    }
  }

  private Optional<Buyer> buyer(Fan fan) throws InterruptedException {
    return switch (entry) {
      case IS_SIGNED_IN -> Optional.of(Buyer.of(fan, fan.pass()));
      case SIGNS_IN -> signedIn(fan);
    };
  }

  private Optional<Buyer> signedIn(Fan fan) {
    int account = (fan.number() - 1) % accounts + 1;
    var body =
        "{\"email\":\"loadtest%d@example.com\",\"password\":\"%s\"}".formatted(account, PASSWORD);
    var response = fan.ask(LOGIN, Request.post("/api/auth/login", body));
    return response.isFine()
        ? Optional.of(new Buyer(fan, response.field("user.userId"), response.field("accessToken")))
        : Optional.empty();
  }

  private boolean buys(Buyer buyer, Seat seat) throws InterruptedException {
    var fan = buyer.fan();
    var held = takings.hold(fan, HOLD, seat, seat.hold().by(buyer.token()));
    if (!held.isFine()) {
      return false;
    }
    fan.think(CHECKS);
    var payment = buyer.createPayment(Buyer.CREATE, held.field("bookingId"));
    if (!payment.isFine()) {
      return false;
    }
    fan.think(A_MOMENT);
    if (buyer.completePayment(Buyer.COMPLETE, payment.field("paymentId")).isFine()) {
      takings.sold(seat);
    }
    fan.think(A_MOMENT);
    return true;
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    var findings = new ArrayList<>(takings.look(ground.office(), evenings.schedules()));
    var asked = ground.office().asked(Request.get("/api/concerts"));
    findings.add(
        new Finding(
            "the house serves when the crowd has gone",
            asked.isFine(),
            "the list of concerts answers " + asked.status()));
    return findings;
  }
}
