package encore.web.runbook;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.runbook.EndSessions;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
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
class SessionsController {

  private final EndSessions endSessions;

  SessionsController(EndSessions endSessions) {
    this.endSessions = endSessions;
  }

  @Operation(
      operationId = "endIdleSessions",
      summary = "End connections that do nothing",
      description =
          "Connections of the house to PostgreSQL, of all instances and of those that are gone, that"
              + " have been idle for so long; the longest first, at most 500. None that is at work, in"
              + " a transaction, or holding a lock for its life. `found` were there, `ended` are gone;"
              + " with `dryRun` none is.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(
      path = "/api/admin/database/sessions/end",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<EndedSessions> end(
      @Valid @RequestBody EndRequest body, SignedIn admin, Once once) {
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    var command =
        new EndSessions.Command(
            admin.user(), Duration.ofSeconds(body.idleLongerThanSeconds()), dryRun);
    return dryRun ? end(command) : once.answer(() -> end(command));
  }

  private ResponseEntity<EndedSessions> end(EndSessions.Command command) {
    var ended = endSessions.end(command);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new EndedSessions(command.dryRun(), ended.found(), ended.ended()));
  }

  /** Which connections; shorter than ten seconds is a pool at work. */
  @Schema(name = "EndSessionsRequest", example = "{\"idleLongerThanSeconds\":60,\"dryRun\":true}")
  record EndRequest(
      @NotNull @Min(10) @Max(86_400) @Schema(example = "60") Integer idleLongerThanSeconds,
      @Nullable Boolean dryRun) {}

  @Schema(name = "EndedSessions")
  record EndedSessions(
      boolean dryRun, @Schema(example = "12") int found, @Schema(example = "12") int ended) {}
}
