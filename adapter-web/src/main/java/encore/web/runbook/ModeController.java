package encore.web.runbook;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.ROUTE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.runbook.Mode;
import encore.application.runbook.RecognizeModes;
import encore.application.runbook.SetMode;
import encore.web.constraint.PlainText;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/admin/modes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ModeController {

  private static final int WEEK_SECONDS = 604_800;

  private final RecognizeModes modes;
  private final SetMode setMode;

  ModeController(RecognizeModes modes, SetMode setMode) {
    this.modes = modes;
    this.setMode = setMode;
  }

  @Operation(
      operationId = "listModes",
      summary = "See how the house is run right now",
      description =
          "What the instance that was asked goes by, from memory: it answers whatever is away. `asOf`"
              + " is when it read the books last. `local` is on for this instance alone, by its setting"
              + " or a file.")
  @Answers(FORBIDDEN)
  @GetMapping
  ResponseEntity<ModeResponses.House> all() {
    return answer(ModeResponses.of(modes.known(), modes));
  }

  @Operation(
      operationId = "putMode",
      summary = "Turn a mode of the house on or off",
      description =
          "`read-only`: whatever buyers would change is refused with READ_ONLY and the reason, which"
              + " they read; looks, lines, signing in and administrators go on. `cache-bypass`: the"
              + " catalogue is read past its copies. `sync-coupons`: coupons are handed out at once,"
              + " and none is promised. Every instance goes by it within a second. It"
              + " ends by itself after `untilSeconds`. The last one wins. `changed` counts modes that"
              + " are on or off now and were not before; `dryRun` says what would come of it.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, ROUTE_NOT_FOUND, OUTCOME_UNKNOWN})
  @PutMapping(path = "/{mode}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ModeResponses.Turned> put(
      @Parameter(example = "read-only") @PathVariable String mode,
      @Valid @RequestBody ModeRequest body,
      SignedIn admin) {
    var known = Mode.of(mode).orElseThrow(() -> Refusal.of(ROUTE_NOT_FOUND));
    var lasts = Optional.ofNullable(body.untilSeconds()).map(Duration::ofSeconds);
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    var command = new SetMode.Command(admin.user(), known, body.on(), body.reason(), lasts, dryRun);
    return answer(ModeResponses.of(setMode.set(command), dryRun));
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  /** How it shall stand. */
  @Schema(
      name = "ModeRequest",
      example =
          "{\"on\":true,\"reason\":\"The database is being moved.\",\"untilSeconds\":600,\"dryRun\":true}")
  record ModeRequest(
      @NotNull Boolean on,
      @NotNull @Size(max = 200) @PlainText @Schema(example = "The database is being moved.")
          String reason,
      @Min(1) @Max(WEEK_SECONDS) @Schema(example = "600") @Nullable Long untilSeconds,
      @Nullable Boolean dryRun) {}
}
