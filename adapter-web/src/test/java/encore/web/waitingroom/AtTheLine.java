package encore.web.waitingroom;

import static encore.web.Scene.CONCERT;
import static encore.web.Scene.FAN;

import encore.application.waitingroom.Standing;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Forecast.Likelihood;
import encore.domain.waitingroom.Forecast.Range;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassId;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** People, tickets and passes that tests of the waiting room speak of. */
final class AtTheLine {
  private AtTheLine() {}

  static final ConcertId OTHER_CONCERT =
      new ConcertId(UUID.fromString("0198c0de-0000-7000-8000-0000000000c2"));
  static final UserId OTHER_FAN =
      new UserId(UUID.fromString("0198c0de-0000-7000-8000-0000000000e2"));
  static final long NUMBER = 1_795_000_000_000_000L;

  static Ticket ticket() {
    return ticket(CONCERT, FAN);
  }

  static Ticket ticket(ConcertId concert, UserId user) {
    return new Ticket(concert, user, NUMBER, 1);
  }

  static Pass pass() {
    return pass(CONCERT, FAN);
  }

  static Pass pass(ConcertId concert, UserId user) {
    var id = new PassId(UUID.fromString("0198c0de-0000-7000-8000-0000000000d1"));
    var until = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MICROS);
    return new Pass(id, concert, user, 3, until);
  }

  static Standing waiting(long ahead) {
    return waiting(ahead, Duration.ofMillis(1_234));
  }

  static Standing waiting(long ahead, Duration pollAfter) {
    return new Standing.Waiting(
        ticket(),
        ahead,
        ahead + 9,
        Optional.of(new Range(Duration.ofSeconds(10), Duration.ofSeconds(30))),
        Optional.empty(),
        Likelihood.HIGH,
        0,
        pollAfter,
        false);
  }
}
