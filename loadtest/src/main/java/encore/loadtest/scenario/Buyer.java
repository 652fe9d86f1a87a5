package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.crowd.Passes.Pass;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;

/** A fan with an account, at the till. */
record Buyer(Fan fan, String user, String token) {

  static final Step CREATE = Step.of("create payment", 402);
  static final Step COMPLETE = Step.of("complete payment");

  private static final Step TOP_UP = Step.of("top up");
  private static final int PAYMENT_REQUIRED = 402;
  private static final long POINTS = 1_000_000;

  static Buyer of(Fan fan, Pass pass) {
    return new Buyer(fan, pass.user(), pass.token());
  }

  /** Who has no points left buys some, and goes on. */
  Response createPayment(Step step, String booking) {
    var create =
        Request.post(
                "/api/payments", "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking))
            .by(token);
    var response = fan.ask(step, create);
    return response.status() == PAYMENT_REQUIRED && topUp().isFine()
        ? fan.ask(step, create)
        : response;
  }

  private Response topUp() {
    var path = "/api/users/" + user + "/balance/charge";
    return fan.ask(TOP_UP, Request.post(path, "{\"amount\":%d}".formatted(POINTS)).by(token));
  }

  Response completePayment(Step step, String payment) {
    return fan.ask(step, Request.post("/api/payments/" + payment + "/complete", "{}").by(token));
  }
}
