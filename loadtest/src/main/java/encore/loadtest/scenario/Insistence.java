package encore.loadtest.scenario;

import encore.loadtest.crowd.Fan;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.time.Duration;
import java.util.UUID;

/** Asks with a key until he knows what became of it: the house does it once. */
final class Insistence {

  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Insistence() {}

  static Response ask(Fan fan, Step step, Request request) throws InterruptedException {
    var keyed = request.keyed(UUID.randomUUID().toString());
    var response = fan.ask(step, keyed);
    for (int i = 1; i < TRIES && !isKnown(response); i++) {
      fan.think(PAUSE.multipliedBy(i));
      response = fan.ask(step, keyed);
    }
    return response;
  }

  /** Whether it says what was done: it may have been, behind an answer that never came. */
  static boolean isKnown(Response response) {
    return response.status() != 0
        && response.status() < 500
        && !response.code().equals("IDEMPOTENCY_IN_PROGRESS");
  }
}
