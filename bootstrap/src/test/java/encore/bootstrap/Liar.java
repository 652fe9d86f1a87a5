package encore.bootstrap;

import encore.loadtest.crowd.Witness;
import encore.loadtest.wire.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells another witness what a bad house would have answered: that losers won, and old balances.
 */
final class Liar implements Witness {

  /** Of each kind: of more, a check would tell the first two hundred, whichever kind they are. */
  private static final int LIES_MAX = 20;

  private final Witness other;
  private final AtomicInteger winners = new AtomicInteger();
  private final AtomicInteger balances = new AtomicInteger();

  Liar(Witness other) {
    this.other = other;
  }

  int lies() {
    return Math.min(winners.get(), LIES_MAX) + Math.min(balances.get(), LIES_MAX);
  }

  @Override
  public void saw(Seen seen) {
    other.saw(
        new Seen(
            seen.fan(),
            seen.step(),
            seen.request(),
            told(seen),
            seen.due(),
            seen.sent(),
            seen.end()));
  }

  private Response told(Seen seen) {
    var response = seen.response();
    if (response.code().equals("SEAT_ALREADY_HELD") && winners.incrementAndGet() <= LIES_MAX) {
      return won();
    }
    if (seen.step().name().equals("balance")
        && response.isFine()
        && balances.incrementAndGet() <= LIES_MAX) {
      var old = response.body().replaceFirst("\"balance\" *: *\\d+", "\"balance\":1");
      return new Response(200, response.headers(), old);
    }
    return response;
  }

  private static Response won() {
    var body =
        """
        {"bookingId":"%s","heldAt":"2026-01-01T00:00:00Z","expiresAt":"2026-01-01T00:05:00Z",
         "seats":[{"seatNo":1}]}
        """
            .formatted(UUID.randomUUID());
    return new Response(200, Map.of(), body);
  }
}
