package encore.web.waitingroom;

import static encore.application.waitingroom.Admissions.Answer.LET_IN;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_WRONG_CONCERT;

import encore.application.waitingroom.Admissions;
import encore.application.waitingroom.Admissions.Answer;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.Pass;
import encore.web.problem.Refusal;
import encore.web.waitingroom.Hand.Shown;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Looks at passes. It asks its own memory alone, unless somebody may simply be let in. */
@Component
final class Doorkeeper {

  private static final int PAUSE_MILLIS_MIN = 2_000;
  private static final int PAUSE_MILLIS_MAX = 5_000;

  private final Admissions admissions;
  private final Hand hand;
  private final Usher usher;
  private final MeterRegistry meters;

  Doorkeeper(Admissions admissions, Hand hand, Usher usher, MeterRegistry meters) {
    this.admissions = admissions;
    this.hand = hand;
    this.usher = usher;
    this.meters = meters;
  }

  Optional<ConcertId> guarded(ScheduleId schedule) {
    return admissions.guarded(schedule);
  }

  /** Where there is none, nobody at all is turned away. */
  boolean hasLine(ConcertId concert) {
    return admissions.check(concert, Optional.empty(), Optional.empty()) != LET_IN;
  }

  void enter(
      ConcertId concert, UserId user, HttpServletRequest request, HttpServletResponse response) {
    var shown = hand.at(concert, request);
    switch (ask(concert, Optional.of(user), shown)) {
      case LET_IN -> {}
      case JOIN_FIRST -> usher.bringIn(concert, user, request, response);
      case NO_PASS -> throw withoutPass(concert, Optional.of(user), shown);
      case OVER -> throw QueueRefusals.atTheDoor(QUEUE_TOKEN_EXPIRED);
      case WRONG_CONCERT -> throw QueueRefusals.atTheDoor(QUEUE_TOKEN_WRONG_CONCERT);
      case NOT_YOURS -> throw QueueRefusals.atTheDoor(QUEUE_TOKEN_REQUIRED).saying("others");
    }
  }

  void look(ConcertId concert, HttpServletRequest request) {
    var shown = hand.at(concert, request);
    switch (ask(concert, Optional.empty(), shown)) {
      case LET_IN, JOIN_FIRST -> {}
      case NO_PASS -> throw withoutPass(concert, Optional.empty(), shown);
      case OVER -> throw QueueRefusals.atTheDoor(QUEUE_TOKEN_EXPIRED);
      case WRONG_CONCERT -> throw QueueRefusals.atTheDoor(QUEUE_TOKEN_WRONG_CONCERT);
      case NOT_YOURS -> throw QueueRefusals.atTheDoor(QUEUE_TOKEN_REQUIRED).saying("others");
    }
  }

  private Answer ask(ConcertId concert, Optional<UserId> user, Shown shown) {
    Optional<Pass> pass =
        shown instanceof Shown.Token(QueueToken.OfPass(var inHand))
            ? Optional.of(inHand)
            : Optional.empty();
    var answer = admissions.check(concert, user, pass);
    var name = answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.counter("encore.waiting-room.doors", "answer", name).increment();
    return answer;
  }

  /** What he does show instead says how he comes by one. */
  private static Refusal withoutPass(ConcertId concert, Optional<UserId> user, Shown shown) {
    return switch (shown) {
      case Shown.Nothing() -> QueueRefusals.atTheDoor(QUEUE_TOKEN_REQUIRED);
      case Shown.Junk() -> QueueRefusals.atTheDoor(QUEUE_TOKEN_REQUIRED).saying("unreadable");
      case Shown.Token(var token) when !token.concert().equals(concert) ->
          QueueRefusals.atTheDoor(QUEUE_TOKEN_WRONG_CONCERT);
      case Shown.Token(var token) when user.isPresent() && !user.get().equals(token.user()) ->
          QueueRefusals.atTheDoor(QUEUE_TOKEN_REQUIRED).saying("others");
      // How many are ahead would have to be asked for: that is for the poll.
      case Shown.Token(_) -> QueueRefusals.notAdmitted(pause());
    };
  }

  private static Duration pause() {
    return Duration.ofMillis(
        ThreadLocalRandom.current().nextInt(PAUSE_MILLIS_MIN, PAUSE_MILLIS_MAX));
  }
}
