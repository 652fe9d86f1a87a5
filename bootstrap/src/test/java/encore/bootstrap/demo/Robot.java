package encore.bootstrap.demo;

import encore.loadtest.wire.Json;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One who buys slowly, over HTTP like everybody: holds a few seats, thinks, pays or lets them go.
 * Where two thirds of a hall are sold he gives back what he bought, so that there is always
 * something to see and something to buy.
 */
public final class Robot {

  private static final int SOLD_PERCENT_MAX = 66;
  private static final int PAYS_PERCENT = 70;

  private final Wire house;
  private final String concert;
  private final Supplier<String> token;
  private final RandomGenerator chance;
  private String held = "";

  /**
   * @param token who he is; asked for each time, for it does not last
   */
  public Robot(Wire house, String concert, Supplier<String> token, RandomGenerator chance) {
    this.house = house;
    this.concert = concert;
    this.token = token;
    this.chance = chance;
  }

  /** One step of his evening; between two of them he thinks. */
  public void turn() throws IOException {
    if (!held.isEmpty()) {
      var booking = held;
      held = "";
      if (chance.nextInt(100) < PAYS_PERCENT) {
        pay(booking);
      } else {
        ask(Request.of("DELETE", "/api/bookings/" + booking, ""));
      }
      return;
    }
    var dates = ask(Request.get("/api/concerts/" + concert + "/dates"));
    if (dates.isFine()) {
      var all = Json.read(dates.body()).path("items");
      choose(all.get(chance.nextInt(all.size())));
    }
  }

  private void choose(JsonNode date) throws IOException {
    var counts = date.path("counts");
    if (counts.path("sold").asInt() * 100 < counts.path("total").asInt() * SOLD_PERCENT_MAX) {
      hold(date.path("scheduleId").asString());
    } else {
      giveBack();
    }
  }

  private void hold(String schedule) throws IOException {
    var wish =
        "{\"scheduleId\":\"%s\",\"count\":%d,\"grade\":\"%s\"}"
            .formatted(
                schedule, 1 + chance.nextInt(3), List.of("VIP", "R", "S").get(chance.nextInt(3)));
    var answer = ask(Request.post("/api/bookings/best-available", wish));
    if (answer.isFine()) {
      held = answer.field("bookingId");
    } else {
      // He has all that one may have, or wants what is gone.
      giveBack();
    }
  }

  private void pay(String booking) throws IOException {
    var asked =
        ask(
            Request.post(
                "/api/payments", "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking)));
    ask(Request.post("/api/payments/" + asked.field("paymentId") + "/complete", "{}"));
  }

  /** What he has, and what he was about to buy when the house was shut. */
  private void giveBack() throws IOException {
    var mine = ask(Request.get("/api/bookings?status=CONFIRMED&limit=1"));
    var open = ask(Request.get("/api/bookings?status=HELD&limit=1"));
    for (var answer : List.of(mine, open)) {
      var booking = answer.field("items.0.bookingId");
      if (!booking.isEmpty()) {
        ask(Request.of("DELETE", "/api/bookings/" + booking, ""));
      }
    }
  }

  private Response ask(Request request) throws IOException {
    var mine = request.by(token.get());
    return house.send(
        request.method().equals("GET") ? mine : mine.keyed(UUID.randomUUID().toString()));
  }
}
