package encore.web.outbox;

import static encore.web.problem.Problem.EVENT_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.outbox.ResendEvent;
import encore.application.outbox.ResendEvents;
import encore.application.outbox.ResendEvents.Outcome;
import encore.application.outbox.Resends.Again;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/admin/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ResendController {

  private final ResendEvent resendEvent;
  private final ResendEvents resendEvents;

  ResendController(ResendEvent resendEvent, ResendEvents resendEvents) {
    this.resendEvent = resendEvent;
    this.resendEvents = resendEvents;
  }

  @Operation(
      operationId = "resendEvent",
      summary = "Send an event again",
      description =
          "With the same id, which its readers skip if they have had it. If it still waits, its"
              + " shard tries at once; so it does if it was refused, it or another of its key.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, EVENT_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping("/{id}/retry")
  ResponseEntity<ResendResponse.One> one(@PathVariable UUID id, SignedIn admin, Once once) {
    return once.answer(() -> {
      var again = resendEvent.resend(admin.user(), id);
      if (again == Again.NO_SUCH_EVENT) {
        throw Refusal.of(EVENT_NOT_FOUND);
      }
      return told(new ResendResponse.One(id, again));
    });
  }

  @Operation(
      operationId = "resendEvents",
      summary = "Send all events of some time again",
      description =
          "For a broker that lost data, or a reader that begins anew. Those that were sent, or"
              + " refused, are sent once more, in their order, with the ids that they had; those that"
              + " wait anyway are not counted. A thousand are one transaction: `events` and `nextCursor` say how far"
              + " it got. Send the same again with `nextCursor` and `until` to go on.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping("/retry")
  ResponseEntity<ResendResponse> all(
      @Valid @RequestBody ResendRequest body, SignedIn admin, Once once) {
    var command = body.toCommand(admin.user());
    // Several transactions: the key is no part of them. Done twice it is done, and nobody minds.
    return command.dryRun() ? all(command) : once.answerRepeatable(() -> all(command));
  }

  private ResponseEntity<ResendResponse> all(ResendEvents.Command command) {
    return switch (resendEvents.resend(command)) {
      case Outcome.Done done -> told(ResendResponse.of(done, command.dryRun()));
      case Outcome.OfEverything() -> throw refused("since", "REQUIRED");
      case Outcome.SinceAhead(var now) -> throw refused("since", "NOT_AFTER", now);
      case Outcome.SinceTooOld(var oldest) -> throw refused("since", "NOT_BEFORE", oldest);
      case Outcome.UntilBeforeSince(var since) -> throw refused("until", "AFTER", since);
      case Outcome.TooMany(var most) -> throw refused("limit", "MAX", Integer.toString(most));
    };
  }

  private static Refusal refused(String member, String code, Object... args) {
    return Refusal.of(Violation.ofBody("#/" + member, code, args));
  }

  private static <T> ResponseEntity<T> told(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
