package encore.web.waitingroom;

import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.QUEUE_CLOSED;
import static encore.web.problem.Problem.SOLD_OUT;

import encore.application.waitingroom.JoinLine;
import encore.application.waitingroom.JoinLine.Command;
import encore.application.waitingroom.JoinLine.Outcome;
import encore.web.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people join, and says in the words of the wire why somebody cannot. */
@Component
final class Reception {

  private final JoinLine joinLine;
  private final MeterRegistry meters;

  Reception(JoinLine joinLine, MeterRegistry meters) {
    this.joinLine = joinLine;
    this.meters = meters;
  }

  /** Empty: nobody needs to. */
  Optional<Outcome.Joined> receive(Command command) {
    var outcome = joinLine.join(command);
    meters.counter("encore.waiting-room.joins", "outcome", name(outcome)).increment();
    return switch (outcome) {
      case Outcome.Joined joined -> Optional.of(joined);
      case Outcome.NotNeeded() -> Optional.empty();
      case Outcome.Full(var capacity, var retryAfter) ->
          throw QueueRefusals.full(capacity, retryAfter);
      case Outcome.Draining() -> throw Refusal.of(QUEUE_CLOSED);
      case Outcome.Challenged(var challenge, var wasWrong) ->
          throw QueueRefusals.challenged(challenge, wasWrong);
      case Outcome.SoldOut() -> throw Refusal.of(SOLD_OUT).saying("line");
      case Outcome.NoSuchConcert() -> throw Refusal.of(CONCERT_NOT_FOUND);
    };
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Joined joined -> joined.isNew() ? "joined" : "again";
      case Outcome.NotNeeded _ -> "not-needed";
      case Outcome.Full _ -> "full";
      case Outcome.Draining _ -> "draining";
      case Outcome.Challenged _ -> "challenged";
      case Outcome.SoldOut _ -> "sold-out";
      case Outcome.NoSuchConcert _ -> "no-such-concert";
    };
  }
}
