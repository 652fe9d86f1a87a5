package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.Evenings.Seat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/**
 * Twenty bookings lie at the till, and everybody pays one of them, whether somebody did or not: one
 * payment goes through, the others are stopped. What was paid twenty times over is replaced.
 */
final class PaymentSoak implements Accountable {

  private static final Step HOLD = Step.of("hold");
  private static final Step CREATE = Step.of("create payment", 402, 409);
  private static final Step COMPLETE = Step.of("complete payment", 409);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int BOOKINGS = 20;
  private static final int TIMES = 20;
  private static final int HALL = 100;

  private final Evenings evenings;
  private final Takings takings = new Takings();
  private final AtomicReferenceArray<Bill> bills = new AtomicReferenceArray<>(BOOKINGS);
  private final Map<String, AtomicInteger> paid = new ConcurrentHashMap<>();

  /** A booking that is to be paid by whoever draws it, as the account it belongs to. */
  private record Bill(Seat seat, String booking, AtomicInteger drawn) {}

  private PaymentSoak(Evenings evenings) {
    this.evenings = evenings;
  }

  static Scenario scenario() {
    var stages = List.of(Plans.seconds(30, 10), Plans.seconds(90, 10), Plans.seconds(30, 0));
    return Staged.of(
            "payment",
            "each booking is paid by many at once, for two and a half minutes: once, not twice",
            stages,
            (ground, plan) -> {
              int seats = Plans.errandsAtMost(plan, A_MOMENT);
              return new PaymentSoak(Evenings.withSeats(ground.office(), "The till", seats, HALL));
            })
        .meeting(
            Target.p95("create payment", 800),
            Target.p95("complete payment", 800),
            Target.failed(2));
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    int account = fan.chance().nextInt(BOOKINGS);
    var buyer = Buyer.of(fan, fan.passOf(account + 1));
    var bill = bills.get(account);
    if (bill == null || bill.drawn().incrementAndGet() > TIMES) {
      bill = fresh(buyer, account);
    }
    if (!bill.booking().isEmpty()) {
      pay(buyer, bill);
    }
    fan.think(A_MOMENT);
  }

  private Bill fresh(Buyer buyer, int account) {
    var seat = evenings.next();
    var held = takings.hold(buyer.fan(), HOLD, seat, seat.hold().by(buyer.token()));
    var bill = new Bill(seat, held.field("bookingId"), new AtomicInteger(1));
    if (held.isFine()) {
      bills.set(account, bill);
    }
    return bill;
  }

  /** Who is told that there is a payment already completes that one. */
  private void pay(Buyer buyer, Bill bill) {
    var created = buyer.createPayment(CREATE, bill.booking());
    var payment = created.field("paymentId");
    if (!payment.isEmpty() && buyer.completePayment(COMPLETE, payment).isFine()) {
      takings.sold(bill.seat());
      paid.computeIfAbsent(bill.booking(), _ -> new AtomicInteger()).incrementAndGet();
    }
  }

  @Override
  public List<Finding> look(Ground ground, Measured measured) throws InterruptedException {
    var twice = paid.entrySet().stream().filter(entry -> entry.getValue().get() > 1).toList();
    var once =
        new Finding(
            "no booking is paid twice",
            twice.isEmpty(),
            twice.isEmpty() ? "%,d paid, each once".formatted(paid.size()) : twice.toString());
    var found = takings.look(ground.office(), evenings.schedules());
    return Stream.concat(Stream.of(once), found.stream()).toList();
  }
}
