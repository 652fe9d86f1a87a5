package encore.web.booking;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.OUTCOME_UNKNOWN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.booking.HoldListViews;
import encore.application.booking.HoldListViews.Cursor;
import encore.application.booking.SweepHolds;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.web.idempotency.Once;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/admin/holds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class HoldAdminController {

  private final HoldListViews holds;
  private final SweepHolds sweepHolds;

  HoldAdminController(HoldListViews holds, SweepHolds sweepHolds) {
    this.holds = holds;
    this.sweepHolds = sweepHolds;
  }

  @Operation(
      operationId = "listHolds",
      summary = "List the holds in the books",
      description =
          "Who ends first comes first, a page at a time: hand `nextCursor` back to go on, or follow"
              + " the header `Link`. With `overdue` only those that are over and still written down as"
              + " held: their seats can be bought, and look taken.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<HoldPage> list(
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean overdue,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var after = Cursors.read(cursor, (at, id) -> new Cursor(at, new BookingId(id)));
    var page = HoldPage.of(holds.holds(overdue, after, limit));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  @Operation(
      operationId = "sweepHolds",
      summary = "Put seats whose holds are over back on the map",
      description =
          "What the tidying job does by itself every second, beside it and beside whoever pays: a seat"
              + " that somebody is at work on is left to him. Numbers are seats: `found` were overdue,"
              + " `expired` are free now; repeat it until `found` is 0. With `dryRun` none is.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, OUTCOME_UNKNOWN})
  @PostMapping(path = "/sweep", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<SweptHolds> sweep(
      @Valid @RequestBody SweepRequest body, SignedIn admin, Once once) {
    boolean dryRun = Boolean.TRUE.equals(body.dryRun());
    int limit = body.limit() == null ? SweepHolds.SEATS_MAX : body.limit();
    var command = new SweepHolds.Command(admin.user(), limit, dryRun);
    return dryRun ? sweep(command) : once.answer(() -> sweep(command));
  }

  private ResponseEntity<SweptHolds> sweep(SweepHolds.Command command) {
    var swept = sweepHolds.sweep(command);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new SweptHolds(command.dryRun(), swept.found(), swept.expired()));
  }

  @Schema(name = "SweepRequest", example = "{\"dryRun\":true,\"limit\":500}")
  record SweepRequest(
      @Min(1) @Max(SweepHolds.SEATS_MAX) @Schema(example = "500") @Nullable Integer limit,
      @Nullable Boolean dryRun) {}

  @Schema(name = "SweptHolds")
  record SweptHolds(
      boolean dryRun, @Schema(example = "12") int found, @Schema(example = "12") int expired) {}

  /** The last page says so with a null. */
  @Schema(name = "HoldPage")
  record HoldPage(
      List<HoldLine> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static HoldPage of(Page<HoldListViews.Line, Cursor> page) {
      return new HoldPage(
          page.items().stream().map(HoldLine::of).toList(),
          page.next().map(c -> Cursors.write(c.expiresAt(), c.booking().value())).orElse(null),
          page.next().isPresent());
    }
  }

  @Schema(name = "HoldLine")
  record HoldLine(
      UUID bookingId,
      UUID scheduleId,
      UUID userId,
      @Schema(example = "[12, 13]") List<Integer> seatNos,
      Instant expiresAt,
      @Schema(example = "0") long overdueSeconds) {

    static HoldLine of(HoldListViews.Line line) {
      return new HoldLine(
          line.booking().value(),
          line.schedule().value(),
          line.buyer().value(),
          line.seats(),
          line.expiresAt(),
          line.overdue().toSeconds());
    }
  }
}
