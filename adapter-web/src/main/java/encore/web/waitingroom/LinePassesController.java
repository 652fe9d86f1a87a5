package encore.web.waitingroom;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.QUEUE_NOT_FOUND;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.shared.Page;
import encore.application.waitingroom.CrowdViews;
import encore.application.waitingroom.Line;
import encore.application.waitingroom.LineViews;
import encore.application.waitingroom.Lines;
import encore.domain.catalog.ConcertId;
import encore.domain.waitingroom.PassEnd;
import encore.domain.waitingroom.PassId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    path = LineController.PATH + "/{concertId}",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class LinePassesController {

  private final Lines lines;
  private final LineViews views;
  private final CrowdViews crowds;

  LinePassesController(Lines lines, LineViews views, CrowdViews crowds) {
    this.lines = lines;
    this.views = views;
    this.crowds = crowds;
  }

  @Operation(
      operationId = "getQueueStats",
      summary = "See how a line goes",
      description =
          "Who is inside and how passes ended since the line began, from the books; and how many wait,"
              + " which the line knows alone: `waitingCount` is null while it cannot be asked.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, QUEUE_NOT_FOUND})
  @GetMapping("/stats")
  ResponseEntity<LineStats> stats(
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId) {
    var line = find(concertId);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(LineStats.of(line, crowds.waiting(line.concert()), views.ends(line.concert())));
  }

  @Operation(
      operationId = "listQueuePasses",
      summary = "List who was let in",
      description =
          "The newest first, a page at a time: hand `nextCursor` back to go on, or follow the header"
              + " `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN, QUEUE_NOT_FOUND})
  @GetMapping("/passes")
  ResponseEntity<PassPage> passes(
      HttpServletRequest request,
      @Parameter(example = LineController.EXAMPLE_ID) @PathVariable UUID concertId,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var after = Cursors.read(cursor, (at, id) -> new LineViews.Cursor(at, new PassId(id)));
    var page = PassPage.of(views.passes(find(concertId).concert(), after, limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  private Line find(UUID concert) {
    return lines.find(new ConcertId(concert)).orElseThrow(() -> Refusal.of(QUEUE_NOT_FOUND));
  }

  /** How it goes. Where nobody can tell how many wait it says so with a null. */
  @Schema(name = "QueueStats")
  record LineStats(
      UUID concertId,
      @JsonInclude(JsonInclude.Include.ALWAYS)
          @Schema(
              description =
                  "How many wait, those who are silent and those who wait for the draw among them;"
                      + " null while nobody can tell.")
          @Nullable Long waitingCount,
      int activeCount,
      @Schema(description = "Let in during the last minute.") int admittedLastMinute,
      @Schema(description = "Which share of those let in lately never came.") double noShowShare,
      long seatsLeft,
      @Schema(description = "How many passes ended in which way.") Map<PassEnd, Long> ended) {

    static LineStats of(Line line, OptionalLong waiting, Map<PassEnd, Long> ends) {
      var pulse = line.pulse();
      return new LineStats(
          line.concert().value(),
          waiting.isPresent() ? waiting.getAsLong() : null,
          pulse.inside(),
          pulse.admittedLately(),
          pulse.noShows(),
          pulse.seatsLeft(),
          new TreeMap<>(ends));
    }
  }

  /** The last page says so with a null. */
  @Schema(name = "QueuePasses")
  record PassPage(
      List<PassLine> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static PassPage of(Page<LineViews.PassView, LineViews.Cursor> page) {
      return new PassPage(
          page.items().stream().map(PassLine::of).toList(),
          page.next().map(c -> Cursors.write(c.admittedAt(), c.pass().value())).orElse(null),
          page.next().isPresent());
    }
  }

  /** One who was let in. */
  @Schema(name = "QueuePass")
  record PassLine(
      UUID passId,
      UUID userId,
      long queueNumber,
      Instant admittedAt,
      @Schema(description = "When its owner came for it.") @Nullable Instant pickedUpAt,
      Instant activeUntil,
      @Schema(description = "How it ended, before its time or with it.") @Nullable PassEnd end,
      @Nullable Instant endedAt) {

    static PassLine of(LineViews.PassView view) {
      return new PassLine(
          view.pass().value(),
          view.user().value(),
          view.number(),
          view.admittedAt(),
          view.pickedUpAt().orElse(null),
          view.expiresAt(),
          view.end().orElse(null),
          view.endedAt().orElse(null));
    }
  }
}
