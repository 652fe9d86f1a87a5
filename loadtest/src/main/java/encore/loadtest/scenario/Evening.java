package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * An evening behind a waiting room: seats are held, paid and let go, and who has which is noted.
 */
final class Evening {

  static final long PRICE = 50_000;

  private static final Step HOLD = Step.of("hold", 409);
  private static final Step PAYMENT = Step.of("payment", 409);
  private static final Step COMPLETE = Step.of("complete", 409);
  private static final Step CANCEL = Step.of("cancel booking", 409);
  private static final int SEATS = 5_000;
  private static final int INSIDE = 50;
  private static final int TRIES = 5;

  final String concert;

  private final String schedule;
  private final Map<Long, String> sold = new ConcurrentHashMap<>();
  private final Queue<String> twice = new ConcurrentLinkedQueue<>();
  private final LongAdder unknown = new LongAdder();

  Evening(BackOffice office) throws InterruptedException {
    concert = office.concert("The whole journey");
    schedule = office.scheduleOf(concert, SEATS, PRICE);
    office.line(concert, INSIDE);
  }

  /** A seat that somebody holds, with what opens the concert to him. */
  record Held(Purse purse, String pass, String booking, long seat) {}

  /** Some seat, another if it is taken, and none in the end. */
  Optional<Held> hold(Fan fan, Purse purse, String pass) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      long seat = 1L + fan.chance().nextInt(SEATS);
      var body = "{\"scheduleId\":\"%s\",\"seatNos\":[%d]}".formatted(schedule, seat);
      var request = Request.post("/api/bookings/start", body).with("Queue-Token", pass);
      var response = ask(fan, purse, HOLD, request);
      if (response.isFine()) {
        return Optional.of(new Held(purse, pass, response.field("bookingId"), seat));
      }
      if (response.status() != 409) {
        break;
      }
    }
    return Optional.empty();
  }

  /** With points and, if he has one, a coupon. */
  boolean pay(Fan fan, Held held, String userCoupon) throws InterruptedException {
    var coupon = userCoupon.isEmpty() ? "" : ",\"userCouponId\":\"" + userCoupon + "\"";
    var body = "{\"bookingId\":\"%s\",\"method\":\"POINT\"%s}".formatted(held.booking(), coupon);
    var begun = Request.post("/api/payments", body).with("Queue-Token", held.pass());
    var payment = ask(fan, held.purse(), PAYMENT, begun);
    if (!payment.isFine()) {
      return false;
    }
    var path = "/api/payments/" + payment.field("paymentId") + "/complete";
    var request = Request.post(path, "{}").with("Queue-Token", held.pass());
    return complete(fan, held, request, Long.parseLong(payment.field("payableAmount")));
  }

  private boolean complete(Fan fan, Held held, Request request, long won)
      throws InterruptedException {
    var paid = trade(fan, held, COMPLETE, request);
    if (paid.isFine()) {
      held.purse().used(won);
      var other = sold.putIfAbsent(held.seat(), held.booking());
      if (other != null) {
        twice.add("seat %d to %s and %s".formatted(held.seat(), other, held.booking()));
      }
    }
    return paid.isFine();
  }

  void cancel(Fan fan, Held held) throws InterruptedException {
    // Before it is asked: from then on the seat may be anybody's.
    sold.remove(held.seat());
    var path = "/api/bookings/" + held.booking();
    var response = trade(fan, held, CANCEL, Request.of("DELETE", path, ""));
    if (response.isFine()) {
      held.purse().cameBack(Long.parseLong(response.field("refund.amount")));
    } else {
      sold.putIfAbsent(held.seat(), held.booking());
    }
  }

  private Response trade(Fan fan, Held held, Step step, Request request)
      throws InterruptedException {
    held.purse().asks();
    unknown.increment();
    var response = ask(fan, held.purse(), step, request);
    held.purse().knows(response);
    if (Insistence.isKnown(response)) {
      unknown.decrement();
    }
    return response;
  }

  private static Response ask(Fan fan, Purse purse, Step step, Request request)
      throws InterruptedException {
    return Insistence.ask(fan, step, request.by(fan.passOf(purse.account()).token()));
  }

  Finding look(BackOffice office) throws InterruptedException {
    var path = "/api/admin/concerts/" + concert + "/schedules/" + schedule;
    var found = office.asked(Request.get(path)).field("counts.sold");
    boolean isTold = found.equals(Integer.toString(sold.size()));
    return new Finding(
        "each seat that is sold is one fan's",
        twice.isEmpty() && (isTold || unknown.sum() > 0),
        "%s sold, fans know of %,d, %,d requests without an answer%s"
            .formatted(
                found, sold.size(), unknown.sum(), twice.isEmpty() ? "" : ", twice: " + twice));
  }
}
