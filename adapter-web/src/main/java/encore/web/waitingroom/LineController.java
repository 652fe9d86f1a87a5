package encore.web.waitingroom;

import static encore.web.problem.Problem.BUSY;
import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.PRECONDITION_FAILED;
import static encore.web.problem.Problem.QUEUE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.waitingroom.Line;
import encore.application.waitingroom.Lines;
import encore.application.waitingroom.RunLine;
import encore.application.waitingroom.RunLine.Outcome;
import encore.domain.catalog.ConcertId;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = LineController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class LineController {

  static final String PATH = "/api/admin/queues";
  static final String EXAMPLE_ID = "0198c0de-0000-7000-8000-0000000000c1";

  private static final int ATTEMPTS = 3;

  private final Lines lines;
  private final RunLine runLine;
  private final WaitingRoomProperties settings;

  LineController(Lines lines, RunLine runLine, WaitingRoomProperties settings) {
    this.lines = lines;
    this.runLine = runLine;
    this.settings = settings;
  }

  @Operation(
      operationId = "listQueues",
      summary = "List the lines",
      description = "All of them, with how many are inside; at most a thousand.")
  @Answers(FORBIDDEN)
  @GetMapping
  ResponseEntity<LineList> all() {
    var snapshot = lines.all();
    var items = snapshot.lines().stream().map(LineResponse::of).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new LineList(items, snapshot.asOf()));
  }

  @Operation(
      operationId = "getQueue",
      summary = "Look at a line",
      description = "As it is set, with how many are inside.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND})
  @GetMapping("/{concertId}")
  ResponseEntity<LineResponse> line(@Parameter(example = EXAMPLE_ID) @PathVariable UUID concertId) {
    var line = lines.find(new ConcertId(concertId));
    return LineAnswers.of(HttpStatus.OK, line.orElseThrow(() -> Refusal.of(QUEUE_NOT_FOUND)));
  }

  @Operation(
      operationId = "putQueue",
      summary = "Give a concert a line, or change it",
      description =
          "At once and everywhere, while people wait. Members that are left out stay as they are; a"
              + " new line takes them from the settings of the house (`encore.waiting-room.new-line`)."
              + " `If-Match` is not needed: without it your members win, and those of others that you"
              + " do not name are kept. With it, a line that was changed meanwhile is a 412.")
  @ApiResponse(responseCode = "201", description = "A new line")
  @ApiResponse(responseCode = "200", description = "Changed")
  @Answers({VALIDATION_FAILED, FORBIDDEN, CONCERT_NOT_FOUND, PRECONDITION_FAILED, OUTCOME_UNKNOWN})
  @PutMapping(path = "/{concertId}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<LineResponse> put(
      @Parameter(example = EXAMPLE_ID) @PathVariable UUID concertId,
      @Parameter(example = "\"3\"") @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @Valid @RequestBody LineRequest body,
      SignedIn caller) {
    var seen = LineAnswers.seen(ifMatch);
    for (int i = 0; i < ATTEMPTS; i++) {
      var outcome = put(new ConcertId(concertId), seen, body, caller);
      // Without If-Match it is only our own reading that was overtaken: read again.
      if (!(outcome instanceof Outcome.Stale) || seen.isPresent()) {
        return LineAnswers.of(outcome);
      }
    }
    throw Refusal.of(BUSY);
  }

  private Outcome put(ConcertId concert, OptionalLong seen, LineRequest body, SignedIn caller) {
    var was = lines.find(concert);
    if (was.isEmpty() && seen.isPresent()) {
      return new Outcome.Stale();
    }
    var policy = body.applyTo(was.map(Line::policy).orElseGet(() -> settings.newLine().policy()));
    var base = seen.isPresent() || was.isEmpty() ? seen : OptionalLong.of(was.get().version());
    return runLine.put(new RunLine.Put(caller.user(), concert, policy, base));
  }

  @Schema(name = "Queues")
  record LineList(List<LineResponse> items, Instant asOf) {}
}
