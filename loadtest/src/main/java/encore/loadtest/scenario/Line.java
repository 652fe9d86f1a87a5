package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.Optional;

/** A fan in the waiting room of a concert, until he is let in. */
final class Line {

  private static final Step JOIN = Step.of("join", 409, 410);
  private static final Step STANDING = Step.of("standing", 410);
  private static final int ASKS_MAX = 600;
  private static final double AGAIN_AT_LEAST = 0.2;

  private Line() {}

  /** What opens the concert to him; none if it never does. */
  static Optional<String> through(Fan fan, int account, String concert)
      throws InterruptedException {
    var body = "{\"concertId\":\"%s\"}".formatted(concert);
    var token = fan.passOf(account).token();
    var standing = fan.ask(JOIN, Request.post("/api/queue/tokens", body).by(token));
    var place = standing.field("token");
    for (int i = 0; i < ASKS_MAX && standing.isFine(); i++) {
      if (standing.field("status").equals("ACTIVE")) {
        var pass = standing.field("token");
        return Optional.of(pass.isEmpty() ? place : pass);
      }
      fan.think(after(standing));
      standing = fan.ask(STANDING, Request.get("/api/queue/tokens/me").with("Queue-Token", place));
    }
    return Optional.empty();
  }

  private static Duration after(Response standing) {
    var said = standing.field("pollAfterSeconds");
    double seconds = said.isEmpty() ? 1 : Double.parseDouble(said);
    return Duration.ofMillis((long) (1_000 * Math.max(AGAIN_AT_LEAST, seconds)));
  }
}
