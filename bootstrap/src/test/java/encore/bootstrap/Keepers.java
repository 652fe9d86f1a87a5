package encore.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;

/** Somebody who pays for seats and keeps them, a few at least; whoever refuses him, he says so. */
final class Keepers {

  private final RunningHouse house;
  private final String schedule;
  private final Deque<String> kept = new ArrayDeque<>();
  private int seat;

  Keepers(RunningHouse house) {
    this.house = house;
    this.schedule = house.hall().schedule().value().toString();
  }

  /** So many, each by somebody else. */
  void buy(int times) {
    for (int i = 0; i < times; i++) {
      kept.add(buy());
    }
  }

  private String buy() {
    var fan = fan(++seat);
    var user = fan.get("/api/users/me").json().get("userId").asString();
    need(fan.post("/api/users/" + user + "/balance/charge", "{\"amount\":500000}"));
    var held = need(fan.hold(schedule, "[" + seat + "]"));
    var booking = held.json().get("bookingId").asString();
    var wish = "{\"bookingId\":\"%s\",\"method\":\"POINT\"}".formatted(booking);
    var payment = need(fan.post("/api/payments", wish)).header("Location").orElseThrow();
    need(fan.post(payment + "/complete", "{}"));
    return booking;
  }

  /** The last ones. */
  void letGo(int times) {
    for (int i = 0; i < times; i++) {
      need(fan(seat - i).delete("/api/bookings/" + kept.removeLast()));
    }
  }

  private Visitor fan(int number) {
    return house.visitor().as("keeper" + number + "@example.com");
  }

  private static Visitor.Answer need(Visitor.Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer;
  }
}
