package encore.web.catalog;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.catalog.DropCopies;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class CacheController {

  private final DropCopies dropCopies;

  CacheController(DropCopies dropCopies) {
    this.dropCopies = dropCopies;
  }

  @Operation(
      operationId = "dropCaches",
      summary = "Forget all copies of the catalogue",
      description =
          "In every instance and in Redis; they are made anew from the database as they are asked for."
              + " `copies` were kept by the instance that was asked. `toldOthers` is false while Redis"
              + " is away: then copies elsewhere end by their age, a second. With `dryRun` it counts.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(
      path = "/api/admin/caches/drop",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DroppedCaches> drop(
      @Valid @RequestBody DropRequest body, SignedIn admin, Once once) {
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    var command = new DropCopies.Command(admin.user(), dryRun);
    return dryRun ? drop(command) : once.answerRepeatable(() -> drop(command));
  }

  private ResponseEntity<DroppedCaches> drop(DropCopies.Command command) {
    var dropped = dropCopies.drop(command);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new DroppedCaches(command.dryRun(), dropped.copies(), dropped.toldOthers()));
  }

  @Schema(name = "DropCachesRequest", example = "{\"dryRun\":true}")
  record DropRequest(@Nullable Boolean dryRun) {}

  @Schema(name = "DroppedCaches")
  record DroppedCaches(boolean dryRun, @Schema(example = "240") long copies, boolean toldOthers) {}
}
