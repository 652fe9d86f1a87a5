package encore.web.waitingroom;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.QUEUE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.waitingroom.RunLine;
import encore.application.waitingroom.RunLine.Outcome;
import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.domain.waitingroom.LineFlow;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = LineController.PATH + "/{concertId}",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class LineOrdersController {

  private final RunLine runLine;

  LineOrdersController(RunLine runLine) {
    this.runLine = runLine;
  }

  @Operation(
      operationId = "pauseQueue",
      summary = "Let nobody in for a while",
      description = "People may come and wait; who is inside stays.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping("/pause")
  ResponseEntity<LineResponse> pause(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      SignedIn caller) {
    return direct(concertId, LineFlow.PAUSED, caller);
  }

  @Operation(
      operationId = "resumeQueue",
      summary = "Go on",
      description = "After a pause, or when a line that took nobody any more shall take people.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping("/resume")
  ResponseEntity<LineResponse> resume(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      SignedIn caller) {
    return direct(concertId, LineFlow.RUNNING, caller);
  }

  @Operation(
      operationId = "drainQueue",
      summary = "Take nobody any more",
      description = "Those who wait are let in as usual.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping("/drain")
  ResponseEntity<LineResponse> drain(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      SignedIn caller) {
    return direct(concertId, LineFlow.DRAINING, caller);
  }

  @Operation(
      operationId = "admitToQueue",
      summary = "Let so many in by hand",
      description =
          "The first in line, as soon as there is room inside; neither pace nor a pause keeps them.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping(path = "/admit", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<LineResponse> admit(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      @Valid @RequestBody AdmitRequest body,
      SignedIn caller) {
    var concert = new ConcertId(concertId);
    return LineAnswers.of(runLine.admit(new RunLine.Admit(caller.user(), concert, body.count())));
  }

  @Operation(
      operationId = "revokePass",
      summary = "Call back the pass of one user",
      description = "He is refused everywhere within a second, and may stand in line again.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND, OUTCOME_UNKNOWN})
  @DeleteMapping("/passes/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      @PathVariable UUID userId,
      SignedIn caller) {
    revoke(concertId, Optional.of(new UserId(userId)), caller);
  }

  @Operation(
      operationId = "revokeAllPasses",
      summary = "Call back all passes",
      description = "Everybody inside is refused within a second; the line lets in the next.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND, OUTCOME_UNKNOWN})
  @DeleteMapping("/passes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeAll(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      SignedIn caller) {
    revoke(concertId, Optional.empty(), caller);
  }

  private ResponseEntity<LineResponse> direct(UUID concert, LineFlow flow, SignedIn caller) {
    var outcome = runLine.direct(new RunLine.Direct(caller.user(), new ConcertId(concert), flow));
    if (outcome instanceof Outcome.Stale) {
      // He has named no version that could be old: others were faster, again and again.
      throw Refusal.of(BUSY);
    }
    return LineAnswers.of(outcome);
  }

  private void revoke(UUID concert, Optional<UserId> user, SignedIn caller) {
    var command = new RunLine.Revoke(caller.user(), new ConcertId(concert), user);
    LineAnswers.of(runLine.revoke(command));
  }

  @Schema(name = "QueueAdmit")
  record AdmitRequest(
      @NotNull @Positive @Max(RunLine.Admit.COUNT_MAX) @Schema(example = "50") Integer count) {}
}
