package encore.web.catalog;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.catalog.ConcertListViews;
import encore.application.catalog.ConcertListViews.Cursor;
import encore.application.catalog.ConcertListViews.Line;
import encore.application.shared.Page;
import encore.web.constraint.PlainText;
import encore.web.openapi.Answers;
import encore.web.support.Cursors;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ConcertAdminController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class ConcertListController {

  private final ConcertListViews concerts;

  ConcertListController(ConcertListViews concerts) {
    this.concerts = concerts;
  }

  @Operation(
      operationId = "listAllConcerts",
      summary = "List every concert there is",
      description =
          "Also before it has a schedule. Newest first, a page at a time: hand `nextCursor` back to"
              + " go on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<AdminConcertPage> concerts(
      HttpServletRequest request,
      @Parameter(
              description = "Part of title, artist or venue, in capitals or not.",
              example = "winter")
          @RequestParam(required = false)
          @Size(max = 100)
          @PlainText
          @Nullable String q,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var after = Cursors.read(cursor, Cursor::new);
    var page = AdminConcertPage.of(concerts.concerts(Optional.ofNullable(q), after, limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  /** The last page says so with a null. */
  record AdminConcertPage(
      List<AdminConcertLine> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static AdminConcertPage of(Page<Line, Cursor> page) {
      return new AdminConcertPage(
          page.items().stream().map(AdminConcertLine::of).toList(),
          page.next().map(c -> Cursors.write(c.createdAt(), c.concert())).orElse(null),
          page.next().isPresent());
    }
  }
}
