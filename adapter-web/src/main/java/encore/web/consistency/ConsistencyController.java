package encore.web.consistency;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.consistency.ConsistencyViews;
import encore.application.consistency.OrderInspection;
import encore.application.consistency.Round.Wanted;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ConsistencyController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ConsistencyController {

  static final String PATH = "/api/admin/consistency";

  private final ConsistencyViews views;
  private final OrderInspection orderInspection;

  ConsistencyController(ConsistencyViews views, OrderInspection orderInspection) {
    this.views = views;
    this.orderInspection = orderInspection;
  }

  @Operation(
      operationId = "getConsistency",
      summary = "See whether the promises hold",
      description =
          "Every promise of the books with what the last look at it came to, and the question"
              + " itself. The house looks each minute at what has changed, and once a day at"
              + " everything; what is broken stays so until a look at everything finds nobody.")
  @Answers({FORBIDDEN})
  @GetMapping
  ResponseEntity<ConsistencyResponse> report() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ConsistencyResponse.of(views.report()));
  }

  @Operation(
      operationId = "checkConsistency",
      summary = "Look at the books now",
      description =
          "At what has changed lately, or at everything. It begins within a second or two, on some"
              + " instance; `round` in the report says how far it is.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, BUSY, OUTCOME_UNKNOWN})
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ConsistencyResponse> check(
      @Valid @RequestBody CheckRequest body, SignedIn administrator, Once once) {
    var command =
        new OrderInspection.Command(
            administrator.user(), Boolean.TRUE.equals(body.full()) ? Wanted.WHOLE : Wanted.RECENT);
    return once.answer(() ->
        ResponseEntity.accepted()
            .location(URI.create(PATH))
            .cacheControl(CacheControl.noStore())
            .body(ConsistencyResponse.of(orderInspection.order(command))));
  }

  /** How much is to be looked at. */
  @Schema(name = "CheckRequest")
  record CheckRequest(
      @Schema(
              description = "Everything, and not what has changed lately.",
              example = "false",
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              defaultValue = "false")
          @Nullable Boolean full) {}
}
