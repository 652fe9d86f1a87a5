package encore.web.waitingroom;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.QUEUE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.waitingroom.CrowdViews;
import encore.application.waitingroom.RebuildLine;
import encore.domain.catalog.ConcertId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = LineController.PATH + "/{concertId}",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class RebuildController {

  private final RebuildLine rebuildLine;
  private final CrowdViews crowds;

  RebuildController(RebuildLine rebuildLine, CrowdViews crowds) {
    this.rebuildLine = rebuildLine;
    this.crowds = crowds;
  }

  @Operation(
      operationId = "rebuildQueue",
      summary = "Begin a line anew from the books",
      description =
          "For an order that is wrong; one that is lost is begun anew by itself. Who is inside stays:"
              + " `inside` passes are taken from the books. Who waits has his place again as soon as he"
              + " asks, by his ticket; for five seconds nobody is let in. `waiting` stood there before,"
              + " and is left out when the line could not be asked. With `dryRun` it counts.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND, OUTCOME_UNKNOWN})
  @PostMapping(path = "/rebuild", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RebuiltQueue> rebuild(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      @Valid @RequestBody RebuildRequest body,
      SignedIn admin,
      Once once) {
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    var command = new RebuildLine.Command(admin.user(), new ConcertId(concertId), dryRun);
    return dryRun ? rebuild(command) : once.answerRepeatable(() -> rebuild(command));
  }

  private ResponseEntity<RebuiltQueue> rebuild(RebuildLine.Command command) {
    var waiting = crowds.waiting(command.concert());
    return switch (rebuildLine.rebuild(command)) {
      case RebuildLine.Outcome.Rebuilt(var inside, var epoch) ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(RebuiltQueue.of(command.dryRun(), waiting, inside, epoch));
      case RebuildLine.Outcome.NoSuchLine() -> throw Refusal.of(QUEUE_NOT_FOUND);
    };
  }

  @Schema(name = "RebuildLineRequest", example = "{\"dryRun\":true}")
  record RebuildRequest(@Nullable Boolean dryRun) {}

  @Schema(name = "RebuiltQueue")
  record RebuiltQueue(
      boolean dryRun,
      @Schema(example = "812") @Nullable Long waiting,
      @Schema(example = "50") int inside,
      @Schema(example = "2") long epoch) {

    static RebuiltQueue of(boolean dryRun, OptionalLong waiting, int inside, long epoch) {
      return new RebuiltQueue(
          dryRun, waiting.isPresent() ? waiting.getAsLong() : null, inside, epoch);
    }
  }
}
