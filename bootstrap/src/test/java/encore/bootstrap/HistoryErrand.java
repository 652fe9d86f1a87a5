package encore.bootstrap;

import encore.loadtest.crowd.Errand;
import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.scenario.BackOffice;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;

/** A little of everything that moves seats, points and coupons, by few accounts in many hands. */
record HistoryErrand(String schedule, String coupon, String product) implements Errand {

  private static final int ACCOUNTS = 12;
  private static final int FIRST = 700;
  private static final int SEATS = 16;
  private static final Step ANY = Step.of("any");

  static HistoryErrand prepare(BackOffice office) throws InterruptedException {
    return new HistoryErrand(
        office.schedule("A history", SEATS, 1_000),
        office.coupon("A history", 7, "SYNC"),
        office.product("A history", 500, 1_000));
  }

  @Override
  public void run(Fan fan) throws InterruptedException {
    var pass = fan.passOf(FIRST + fan.chance().nextInt(ACCOUNTS));
    var wallet = "/api/users/" + pass.user() + "/balance";
    fan.ask(ANY, Request.post(wallet + "/charge", "{\"amount\":5000}").by(pass.token()));
    fan.ask(Step.of("balance"), Request.get(wallet).by(pass.token()));
    fan.ask(ANY, Request.post("/api/coupons/" + coupon + "/issue", "").by(pass.token()));
    var order = "{\"items\":[{\"productId\":\"%s\",\"quantity\":1}]}".formatted(product);
    fan.ask(ANY, Request.post("/api/orders", order).by(pass.token()));
    int seat = 1 + fan.chance().nextInt(SEATS);
    var wish = "{\"scheduleId\":\"%s\",\"seatNos\":[%d]}".formatted(schedule, seat);
    var held = fan.ask(ANY, Request.post("/api/bookings/start", wish).by(pass.token()));
    if (held.isFine()) {
      goOn(fan, held, pass.token());
    }
    fan.ask(Step.of("balance"), Request.get(wallet).by(pass.token()));
  }

  private static void goOn(Fan fan, Response held, String token) {
    var booking = held.field("bookingId");
    var itself = "/api/bookings/" + booking;
    switch (fan.chance().nextInt(4)) {
      case 0 -> fan.ask(ANY, Request.post(itself + "/release", "").by(token));
      case 1 -> {
        fan.ask(ANY, Request.post(itself + "/extend", "").by(token));
        fan.ask(ANY, Request.of("DELETE", itself, "").by(token));
      }
      default -> pay(fan, booking, token);
    }
  }

  private static void pay(Fan fan, String booking, String token) {
    var wish = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment = fan.ask(ANY, Request.post("/api/payments", wish).by(token)).field("paymentId");
    var itself = "/api/payments/" + payment;
    fan.ask(ANY, Request.post(itself + "/complete", "{}").by(token));
    if (fan.chance().nextInt(4) == 0) {
      fan.ask(ANY, Request.of("DELETE", "/api/bookings/" + booking, "").by(token));
    }
  }
}
