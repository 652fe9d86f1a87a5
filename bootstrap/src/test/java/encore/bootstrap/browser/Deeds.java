package encore.bootstrap.browser;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import encore.loadtest.wire.Wire;
import encore.testing.servers.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What somebody does at a house without a browser, so that there is something to see in one. */
record Deeds(PageHouse house, Fan who) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Rich enough for whatever he wants. */
  Deeds withMoney() {
    post("/api/users/%s/balance/charge".formatted(who.userId()), "{\"amount\":2000000}");
    return this;
  }

  /** The id of the booking. */
  String holds(String schedule, List<Integer> seats) {
    var wish = "{\"scheduleId\":\"%s\",\"seatNos\":%s}".formatted(schedule, seats);
    return post("/api/bookings/start", wish).field("bookingId");
  }

  /** The id of the payment. */
  String pays(String booking) {
    var wish = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment = post("/api/payments", wish).field("paymentId");
    post("/api/payments/" + payment + "/complete", "{}");
    return payment;
  }

  void putsIntoCart(String product, int quantity) {
    var wish = "{\"productId\":\"%s\",\"quantity\":%d}".formatted(product, quantity);
    post("/api/cart/items", wish);
  }

  Response joins(String concert) {
    return post("/api/queue/tokens", "{\"concertId\":\"%s\"}".formatted(concert));
  }

  Response post(String path, String json) {
    return done(Request.post(path, json).keyed(UUID.randomUUID().toString()));
  }

  Response put(String path, String json) {
    return done(Request.of("PUT", path, json));
  }

  Response delete(String path) {
    return done(Request.of("DELETE", path, "").keyed(UUID.randomUUID().toString()));
  }

  Response get(String path) {
    return done(Request.get(path));
  }

  /** Comes back while the house is busy. */
  Response done(Request request) {
    var last = new AtomicReference<Response>();
    Await.until("the house has time", PATIENCE, () -> isHeard(request, last));
    var answer = last.get();
    if (!answer.isFine()) {
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(request.method(), request.path(), answer.status(), answer.body()));
    }
    return answer;
  }

  private boolean isHeard(Request request, AtomicReference<Response> last) {
    last.set(asked(request));
    return last.get().status() != 503;
  }

  Response asked(Request request) {
    try (var wire = new Wire(house.url(), PATIENCE)) {
      return wire.send(request.by(house.token(who)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
