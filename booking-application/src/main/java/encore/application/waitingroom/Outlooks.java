package encore.application.waitingroom;

import encore.domain.waitingroom.Forecast;
import encore.domain.waitingroom.Forecast.Likelihood;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.PollRhythm;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What lies before somebody who waits, as far as it can honestly be said. */
final class Outlooks {

  /** How many seats one who is let in takes on the average, those included who take none. */
  private static final double SEATS_EACH = 1.5;

  private static final double MINUTE = 60;

  /** Who asks before the opening asks seldom, but is there when it comes. */
  private static final long EARLY = 900;

  private final KnownLines known;
  private final Dice dice;

  Outlooks(KnownLines known, Dice dice) {
    this.known = known;
    this.dice = dice;
  }

  Standing early(Ticket ticket, long joined) {
    var opensAt = known.find(ticket.concert()).flatMap(line -> line.opening().opensAt());
    var now = known.now();
    return new Standing.Early(
        ticket, joined, opensAt.orElse(now), untilOpening(now, opensAt.orElse(now)));
  }

  private Duration untilOpening(Instant now, Instant opensAt) {
    long seconds = Math.max(0, Duration.between(now, opensAt).toSeconds());
    return PollRhythm.next(Math.min(EARLY, seconds * 10), dice.roll());
  }

  Standing.Waiting waiting(Ticket ticket, long ahead, long total, int skips) {
    var line = known.find(ticket.concert());
    var forecast =
        new Forecast(
            ahead,
            line.map(Outlooks::perSecond).orElse(0.0),
            line.map(each -> each.pulse().seatsLeft()).orElse(0L),
            SEATS_EACH);
    var reason = line.flatMap(this::reason);
    boolean moves = reason.map(Outlooks::moves).orElse(true);
    return new Standing.Waiting(
        ticket,
        ahead,
        total,
        moves ? forecast.estimate() : Optional.empty(),
        reason,
        forecast.likelihood(),
        skips,
        PollRhythm.next(ahead, dice.roll()),
        false);
  }

  /** What was said before, where there is no asking now. */
  Standing stale(Standing.Waiting last) {
    return new Standing.Waiting(
        last.ticket(),
        last.ahead(),
        last.total(),
        Optional.empty(),
        Optional.of(Standing.Reason.RESTORING),
        last.likelihood(),
        last.skips(),
        PollRhythm.next(Math.max(0, last.ahead()), dice.roll()),
        true);
  }

  /** He waits, but where exactly nobody knows at the moment. */
  Standing unknown(Ticket ticket) {
    return new Standing.Waiting(
        ticket,
        -1,
        -1,
        Optional.empty(),
        Optional.of(Standing.Reason.RESTORING),
        Likelihood.LOW,
        0,
        PollRhythm.next(0, dice.roll()),
        true);
  }

  private static boolean moves(Standing.Reason reason) {
    return switch (reason) {
      case HOUSE_IS_SLOW, FEW_SEATS_LEFT -> true;
      case PAUSED, RESTORING, SOLD_OUT -> false;
    };
  }

  private Optional<Standing.Reason> reason(Line line) {
    return line.policy().flow() == LineFlow.PAUSED
        ? Optional.of(Standing.Reason.PAUSED)
        : known.brakeOf(line.concert()).flatMap(Standing.Reason::of);
  }

  /** As it went in the last minute; before anybody was let in, as the policy promises at least. */
  private static double perSecond(Line line) {
    var policy = line.policy();
    if (line.pulse().admittedLately() > 0) {
      return line.pulse().admittedLately() / MINUTE;
    }
    if (policy.admission().perInterval().isPresent()) {
      double interval = policy.admission().interval().toMillis() / 1_000.0;
      return policy.admission().perInterval().getAsInt() / interval;
    }
    return policy.admission().active().orElse(1) / (double) policy.passTtl().toSeconds();
  }
}
