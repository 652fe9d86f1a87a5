package encore.web.catalog;

import static encore.web.problem.Problem.CONCERT_NOT_FOUND;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.QUEUE_NOT_ADMITTED;
import static encore.web.problem.Problem.QUEUE_TOKEN_EXPIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_REQUIRED;
import static encore.web.problem.Problem.QUEUE_TOKEN_WRONG_CONCERT;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.catalog.CatalogViews;
import encore.application.catalog.CatalogViews.ConcertView;
import encore.application.catalog.QueueModes;
import encore.application.catalog.SaleStatus;
import encore.application.shared.Page;
import encore.domain.catalog.ConcertId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import encore.web.support.Cursors;
import encore.web.waitingroom.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping(path = "/api/concerts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "catalog")
class ConcertController {

  private static final CacheControl A_FEW_SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(5))
          .cachePublic()
          .staleWhileRevalidate(Duration.ofSeconds(30));

  private final CatalogViews catalog;
  private final QueueModes queues;

  ConcertController(CatalogViews catalog, QueueModes queues) {
    this.catalog = catalog;
    this.queues = queues;
  }

  @Operation(
      operationId = "listConcerts",
      summary = "List concerts",
      description =
          "Newest sale first, a page at a time: hand `nextCursor` back to go on, or follow the"
              + " header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR})
  @GetMapping
  ResponseEntity<ConcertPage> concerts(
      @Parameter(description = "Only these.", example = "ON_SALE") @RequestParam(required = false)
          @Nullable SaleStatus status,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var after = Cursors.read(cursor, CatalogViews.Cursor::new);
    var page = page(catalog.concerts(Optional.ofNullable(status), after, limit));
    var answer = ResponseEntity.ok().cacheControl(A_FEW_SECONDS);
    if (page.nextCursor() != null) {
      answer.header(HttpHeaders.LINK, next(status, page.nextCursor(), limit));
    }
    return answer.body(page);
  }

  @Operation(
      operationId = "getConcert",
      summary = "Look at a concert",
      description = "With its dates when asked for by `expand=schedules`.")
  @Answers({VALIDATION_FAILED, CONCERT_NOT_FOUND})
  @GetMapping("/{concertId}")
  ResponseEntity<ConcertResponse> concert(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000c1") @PathVariable UUID concertId,
      @Parameter(description = "`schedules` or nothing.", example = "schedules")
          @RequestParam(required = false)
          @Pattern(regexp = "schedules")
          @Nullable String expand) {
    var id = new ConcertId(concertId);
    var concert = catalog.concert(id).orElseThrow(ConcertController::notFound);
    var schedules = expand == null ? null : catalog.schedules(id).orElseGet(List::of);
    return ResponseEntity.ok()
        .cacheControl(A_FEW_SECONDS)
        .body(ConcertResponse.of(concert, queues.of(id), schedules));
  }

  @Operation(
      operationId = "listDates",
      summary = "List the dates of a concert",
      description = "In order of time, with how many seats are free.")
  @Answers({
    VALIDATION_FAILED,
    QUEUE_NOT_ADMITTED,
    QUEUE_TOKEN_EXPIRED,
    QUEUE_TOKEN_REQUIRED,
    QUEUE_TOKEN_WRONG_CONCERT,
    CONCERT_NOT_FOUND
  })
  @GetMapping("/{concertId}/dates")
  ResponseEntity<Dates> dates(
      @Parameter(example = "0198c0de-0000-7000-8000-0000000000c1") @PathVariable UUID concertId,
      Door door) {
    var concert = new ConcertId(concertId);
    var caching = door.look(concert, A_FEW_SECONDS);
    var dates = catalog.schedules(concert).orElseThrow(ConcertController::notFound);
    return ResponseEntity.ok()
        .cacheControl(caching)
        .body(new Dates(dates.stream().map(ConcertResponse.Date::of).toList()));
  }

  private ConcertPage page(Page<ConcertView, CatalogViews.Cursor> page) {
    var items =
        page.items().stream()
            .map(view -> ConcertResponse.of(view, queues.of(view.concert()), null))
            .toList();
    var next = page.next().map(c -> Cursors.write(c.saleOpensAt(), c.concert()));
    return new ConcertPage(items, next.orElse(null), next.isPresent());
  }

  private static Refusal notFound() {
    return Refusal.of(CONCERT_NOT_FOUND);
  }

  private static String next(@Nullable SaleStatus status, String cursor, int limit) {
    var uri =
        UriComponentsBuilder.fromPath("/api/concerts")
            .queryParamIfPresent("status", Optional.ofNullable(status))
            .queryParam("cursor", cursor)
            .queryParam("limit", limit)
            .build();
    return "<" + uri + ">; rel=\"next\"";
  }

  /** The last page says so with a null. */
  record ConcertPage(
      List<ConcertResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {}

  @Schema(name = "ConcertDates")
  record Dates(List<ConcertResponse.Date> items) {}
}
