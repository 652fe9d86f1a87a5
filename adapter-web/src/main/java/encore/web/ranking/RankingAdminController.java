package encore.web.ranking;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.ranking.RebuildRanking;
import encore.application.ranking.RebuildRanking.Outcome;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
class RankingAdminController {

  private final RebuildRanking rebuildRanking;

  RankingAdminController(RebuildRanking rebuildRanking) {
    this.rebuildRanking = rebuildRanking;
  }

  @Operation(
      operationId = "rebuildRanking",
      summary = "Make the ranking what the bookings and the orders say",
      description =
          "While sales go on, some 20,000 bookings or orders a request; send `nextCursor` back to go on."
              + " With `dryRun` it only counts: all but `bookings` are 0 where nothing is wrong,"
              + " except for sales whose news are still on their way.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(
      path = "/api/admin/rankings/rebuild",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<RebuiltRanking> rebuild(
      @Valid @RequestBody RebuildRequest body, SignedIn admin, Once once) {
    var after = RebuildCursor.read(body.cursor());
    var command = new RebuildRanking.Command(admin.user(), body.dryRun(), after);
    // Many transactions; repeated, it finds done what was done.
    return command.dryRun() ? rebuild(command) : once.answerRepeatable(() -> rebuild(command));
  }

  private ResponseEntity<RebuiltRanking> rebuild(RebuildRanking.Command command) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(RebuiltRanking.of(command.dryRun(), rebuildRanking.rebuild(command)));
  }

  /** What to do. */
  @Schema(name = "RebuildRequest")
  record RebuildRequest(
      @Schema(description = "Only count what is wrong.", example = "true") @NotNull Boolean dryRun,
      @Schema(description = "From `nextCursor` of the previous answer.") @Nullable String cursor) {}

  /** What was found, and mended unless it was a dry run. */
  @Schema(name = "RebuiltRanking")
  record RebuiltRanking(
      boolean dryRun,
      @Schema(description = "Bookings and orders looked at.") long bookings,
      @Schema(description = "Counted something else than the booking or the order says.")
          long changed,
      @Schema(description = "Were of bookings or orders that are gone.") long gone,
      @Schema(description = "Hours that were not the sum of their sales.") long hours,
      boolean isComplete,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

    static RebuiltRanking of(boolean dryRun, Outcome outcome) {
      return new RebuiltRanking(
          dryRun,
          outcome.bookings(),
          outcome.changed(),
          outcome.gone(),
          outcome.hours(),
          outcome.next().isEmpty(),
          outcome.next().map(RebuildCursor::write).orElse(null));
    }
  }
}
