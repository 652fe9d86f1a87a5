package encore.web.locklab;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.ROUTE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.booking.LockStrategy;
import encore.application.locklab.LockSwitch;
import encore.application.locklab.LockSwitch.Setting;
import encore.application.locklab.SwitchLockStrategy;
import encore.application.locklab.SwitchLockStrategy.Command;
import encore.application.locklab.SwitchLockStrategy.Outcome;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

@RestController
@RequestMapping(
    path = "/api/admin/experiments/lock-strategy",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "lab")
@SecurityRequirement(name = "bearer")
class LockLabController {

  private final LockSwitch lock;
  private final SwitchLockStrategy switchLockStrategy;

  LockLabController(LockSwitch lock, SwitchLockStrategy switchLockStrategy) {
    this.lock = lock;
    this.switchLockStrategy = switchLockStrategy;
  }

  @Operation(
      operationId = "getLockStrategy",
      summary = "See which lock strategy runs (lab only)",
      description = "For administrators; exists only with `encore.lab.enabled`.")
  @Answers({FORBIDDEN, ROUTE_NOT_FOUND})
  @GetMapping
  ResponseEntity<LockStrategyResponse> current() {
    return answer(lock.setting().orElseThrow(() -> Refusal.of(ROUTE_NOT_FOUND)));
  }

  @Operation(
      operationId = "switchLockStrategy",
      summary = "Make another lock strategy run (lab only)",
      description =
          "From the next claim on; claims under way finish as they began. For administrators; exists"
              + " only with `encore.lab.enabled`.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, ROUTE_NOT_FOUND})
  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<LockStrategyResponse> switchTo(
      @Valid @RequestBody LockStrategyRequest body, SignedIn administrator) {
    var command = new Command(administrator.user(), body.strategy());
    return switch (switchLockStrategy.switchTo(command)) {
      case Outcome.Switched(var setting) -> answer(setting);
      case Outcome.NoLab() -> throw Refusal.of(ROUTE_NOT_FOUND);
    };
  }

  private static ResponseEntity<LockStrategyResponse> answer(Setting setting) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new LockStrategyResponse(setting.current(), setting.configured(), setting.available()));
  }

  record LockStrategyRequest(
      @NotNull
          @JsonDeserialize(using = LockStrategyReading.class)
          @Schema(example = "ROW_LOCK", description = "Or as in the settings: `row-lock`.")
          LockStrategy strategy) {}

  record LockStrategyResponse(
      LockStrategy current, LockStrategy configured, List<LockStrategy> available) {}
}
