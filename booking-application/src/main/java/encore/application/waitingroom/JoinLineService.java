package encore.application.waitingroom;

import encore.application.catalog.CatalogViews;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.LineFlow;
import encore.domain.waitingroom.LineMode;
import encore.domain.waitingroom.Ticket;
import java.time.Duration;
import java.util.Optional;

@UseCase
final class JoinLineService implements JoinLine {

  private static final Duration FULL_FOR = Duration.ofSeconds(5);

  private final KnownLines known;
  private final LinesToJoin lines;
  private final RiskChecks risks;
  private final CatalogViews catalog;
  private final Bell bell;

  JoinLineService(
      KnownLines known, LinesToJoin lines, RiskChecks risks, CatalogViews catalog, Bell bell) {
    this.known = known;
    this.lines = lines;
    this.risks = risks;
    this.catalog = catalog;
    this.bell = bell;
  }

  @Override
  public Outcome join(Command command) {
    var line = known.guarded(command.concert());
    if (line.isPresent()) {
      return join(command, line.get());
    }
    return known.find(command.concert()).isPresent()
            || catalog.concert(command.concert()).isPresent()
        ? new Outcome.NotNeeded()
        : new Outcome.NoSuchConcert();
  }

  /** Who has a place already keeps it, whatever newcomers are asked for. */
  private Outcome join(Command command, Line line) {
    if (command.ticket().isPresent() || asksNewcomers(line)) {
      var present = lines.present(command.concert(), command.user(), command.ticket());
      if (present.isPresent()) {
        return new Outcome.Joined(present.get(), false);
      }
    }
    if (isSoldOut(line)) {
      return new Outcome.SoldOut();
    }
    if (line.policy().flow() == LineFlow.DRAINING) {
      return new Outcome.Draining();
    }
    return switch (risks.assess(attempt(command, line))) {
      case RiskChecks.Verdict.Challenged(var challenge, boolean wasWrong) ->
          new Outcome.Challenged(challenge, wasWrong);
      case RiskChecks.Verdict.Fine() -> enter(command.concert(), command.user(), line);
    };
  }

  private static boolean asksNewcomers(Line line) {
    return line.policy().flow() == LineFlow.DRAINING
        || isSoldOut(line)
        || line.policy().challengeBits() > 0;
  }

  private static boolean isSoldOut(Line line) {
    return line.opening().isOpen() && line.pulse().seatsLeft() <= 0;
  }

  private static RiskChecks.Attempt attempt(Command command, Line line) {
    return new RiskChecks.Attempt(
        command.user(), command.concert(), line.policy().challengeBits(), command.proof());
  }

  private Outcome enter(ConcertId concert, UserId user, Line line) {
    return switch (lines.enter(concert, user, line.policy().capacity())) {
      case LinesToJoin.Entered.In(var standing, boolean isNew) ->
          new Outcome.Joined(letInAtOnce(standing, line), isNew);
      case LinesToJoin.Entered.Full() -> new Outcome.Full(line.policy().capacity(), FULL_FOR);
    };
  }

  /**
   * Who need not wait for others need not wait for the next round: in a line that is there always
   * he hears of it when he asks, otherwise at once.
   */
  private Standing letInAtOnce(Standing standing, Line line) {
    if (!(standing instanceof Standing.Waiting waits) || waits.ahead() >= room(line)) {
      return standing;
    }
    if (line.policy().mode() != LineMode.AUTO || line.policy().flow() == LineFlow.PAUSED) {
      bell.ring(line.concert());
      return standing;
    }
    bell.ringAndWait(line.concert());
    return present(waits.ticket()).orElse(standing);
  }

  /** Who cannot be told now that he is inside has a place, and hears of it when he asks for it. */
  private Optional<Standing> present(Ticket ticket) {
    try {
      return lines.present(ticket.concert(), ticket.user(), Optional.of(ticket));
    } catch (Unavailable e) {
      return Optional.empty();
    }
  }

  /** As far as is known; who is told wrongly that there is none waits a second. */
  private static int room(Line line) {
    int most = line.policy().admission().active().orElse(Integer.MAX_VALUE);
    return most - line.pulse().inside();
  }
}
