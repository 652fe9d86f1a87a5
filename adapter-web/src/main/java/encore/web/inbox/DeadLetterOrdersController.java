package encore.web.inbox;

import static encore.web.problem.Problem.DEAD_LETTER_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.inbox.DiscardParked;
import encore.application.inbox.ReplayAllParked;
import encore.application.inbox.ReplayParked;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.inbox.DeadLetterOrders.Batch;
import encore.web.inbox.DeadLetterOrders.Counts;
import encore.web.inbox.DeadLetterOrders.Done;
import encore.web.inbox.DeadLetterOrders.Why;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Within the application: the event is in the database, and is taken in from there. */
@RestController
@RequestMapping(path = "/api/admin/dlq", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class DeadLetterOrdersController {

  private final ReplayParked replayParked;
  private final ReplayAllParked replayAllParked;
  private final DiscardParked discardParked;

  DeadLetterOrdersController(
      ReplayParked replayParked, ReplayAllParked replayAllParked, DiscardParked discardParked) {
    this.replayParked = replayParked;
    this.replayAllParked = replayAllParked;
    this.discardParked = discardParked;
  }

  @Operation(
      operationId = "replayDeadLetter",
      summary = "Try again to take an event in",
      description =
          "In the order of its thing: `WAITS` where an earlier one comes first. Those behind it"
              + " follow by themselves. Once it is replayed it stays so, however often this is asked."
              + " With `skipMissing` versions that never came are given up, if none of them is parked.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, DEAD_LETTER_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping("/{id}/replay")
  ResponseEntity<Done> replay(
      @PathVariable UUID id,
      @Parameter(description = "Do without those that never came.")
          @RequestParam(defaultValue = "false")
          boolean skipMissing,
      SignedIn admin,
      Once once) {
    var command = new ReplayParked.Command(admin.user(), id, skipMissing);
    return once.answerRepeatable(() -> ok(Done.of(replayParked.replay(command))));
  }

  @Operation(
      operationId = "replayDeadLetters",
      summary = "Try again to take many in",
      description =
          "Those that failed, of one topic and, if named, one consumer: oldest first, so many at"
              + " most. Those behind them follow by themselves. With `dryRun` they are counted, and stay"
              + " as they are. If `replayed`, `failed` and `stay` are fewer than `found`, the house was"
              + " too busy to go on: send it again, with another key, for the rest.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(path = "/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Counts> replayAll(@Valid @RequestBody Batch batch, SignedIn admin, Once once) {
    var command =
        new ReplayAllParked.Command(
            admin.user(),
            Optional.of(batch.topic()),
            Optional.ofNullable(batch.consumer()),
            batch.limit(),
            Boolean.TRUE.equals(batch.dryRun()));
    return command.dryRun() ? replayAll(command) : once.answerRepeatable(() -> replayAll(command));
  }

  private ResponseEntity<Counts> replayAll(ReplayAllParked.Command command) {
    return ok(Counts.of(replayAllParked.replay(command)));
  }

  @Operation(
      operationId = "discardDeadLetter",
      summary = "Give an event up",
      description =
          "Its consumer never hears of it; those behind it go on when its turn is over. `REPLAYED`:"
              + " it was taken in before, and nothing was given up.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, DEAD_LETTER_NOT_FOUND, OUTCOME_UNKNOWN})
  @DeleteMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Done> discard(
      @PathVariable UUID id, @Valid @RequestBody Why why, SignedIn admin, Once once) {
    var command = new DiscardParked.Command(admin.user(), id, why.reason());
    return once.answerRepeatable(() -> ok(Done.of(discardParked.discard(command))));
  }

  private static <T> ResponseEntity<T> ok(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
