package encore.web.waitingroom;

import static encore.web.problem.Problem.QUEUE_TOKEN_NOT_FOUND;

import encore.application.waitingroom.Standing;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.Ticket;
import encore.web.problem.Refusal;
import encore.web.waitingroom.StandingResponse.Early;
import encore.web.waitingroom.StandingResponse.Phase;
import encore.web.waitingroom.StandingResponse.Status;
import encore.web.waitingroom.StandingResponse.Stay;
import encore.web.waitingroom.StandingResponse.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts into words how somebody stands. */
@Component
final class Standings {

  private final QueueTokens tokens;
  private final Clock clock = Clock.systemUTC();

  Standings(QueueTokens tokens) {
    this.tokens = tokens;
  }

  /** Whose place is gone is told so by a refusal. */
  StandingResponse of(Standing standing, ConcertId concert, UserId user) {
    return switch (standing) {
      case Standing.Waiting waiting ->
          waiting(waiting.ticket(), Phase.LINE, null, Wait.of(waiting), waiting.pollAfter());
      case Standing.Early(var ticket, var joined, var opensAt, var pollAfter) ->
          waiting(ticket, Phase.PRE_QUEUE, new Early(opensAt, joined), null, pollAfter);
      case Standing.Inside(var pass) -> inside(pass);
      case Standing.Over(var end, var at) when end == PassEnd.USED -> done(concert, user, at);
      case Standing.Over(var end, var at) -> throw over(end, at);
      case Standing.Nowhere() -> throw Refusal.of(QUEUE_TOKEN_NOT_FOUND);
      case Standing.NotNeeded() -> free(concert, user);
    };
  }

  /** Where nobody needs a token. */
  StandingResponse free(ConcertId concert, UserId user) {
    return bare(concert, user, Status.ACTIVE, null);
  }

  /** On the token's own resource, which is gone with it. */
  static Refusal over(PassEnd end, Instant at) {
    return QueueRefusals.expired(end).with("endedAt", at).answering(HttpStatus.GONE);
  }

  /** To the millisecond: whole seconds would bring everybody near the front at the same moment. */
  static double seconds(Duration pause) {
    return pause.toMillis() / 1_000.0;
  }

  private StandingResponse waiting(
      Ticket ticket, Phase phase, @Nullable Early early, @Nullable Wait wait, Duration pollAfter) {
    return new StandingResponse(
        tokens.write(ticket),
        ticket.user().value(),
        ticket.concert().value(),
        Status.WAITING,
        phase,
        ticket.number(),
        early,
        wait,
        null,
        null,
        seconds(pollAfter),
        clock.instant());
  }

  private StandingResponse inside(Pass pass) {
    var now = clock.instant();
    long left = Math.max(0, Duration.between(now, pass.until()).toSeconds());
    return new StandingResponse(
        tokens.write(pass),
        pass.user().value(),
        pass.concert().value(),
        Status.ACTIVE,
        null,
        null,
        null,
        null,
        new Stay(pass.until(), left),
        null,
        null,
        now);
  }

  private StandingResponse done(ConcertId concert, UserId user, Instant at) {
    return bare(concert, user, Status.DONE, at);
  }

  private StandingResponse bare(
      ConcertId concert, UserId user, Status status, @Nullable Instant endedAt) {
    return new StandingResponse(
        null,
        user.value(),
        concert.value(),
        status,
        null,
        null,
        null,
        null,
        null,
        endedAt,
        null,
        clock.instant());
  }
}
