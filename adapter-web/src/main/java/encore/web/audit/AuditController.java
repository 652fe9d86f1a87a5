package encore.web.audit;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.audit.AuditViews;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.web.constraint.PlainText;
import encore.web.openapi.Answers;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/admin/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class AuditController {

  private final AuditViews trail;

  AuditController(AuditViews trail) {
    this.trail = trail;
  }

  @Operation(
      operationId = "listAudit",
      summary = "Read what administrators did",
      description =
          "Newest first, a page at a time: hand `nextCursor` back to go on, or follow the header"
              + " `Link`. Lines are never changed and never go away.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<AuditPage> entries(
      HttpServletRequest request,
      @Parameter(description = "Who did it.") @RequestParam(required = false) @Nullable UUID actor,
      @Parameter(description = "What was done.", example = "POSTER_PUT_UP")
          @RequestParam(required = false)
          @Size(max = 100)
          @PlainText
          @Nullable String action,
      @Parameter(description = "To what.", example = "concert/0198c0de-0000-7000-8000-0000000000c1")
          @RequestParam(required = false)
          @Size(max = 200)
          @PlainText
          @Nullable String subject,
      @Parameter(description = "Not before.") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Before, and not then.") @RequestParam(required = false)
          @Nullable Instant to,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var filter =
        new AuditViews.Filter(
            Optional.ofNullable(actor).map(UserId::new),
            Optional.ofNullable(action),
            Optional.ofNullable(subject),
            Optional.ofNullable(from).map(Cursors::possible),
            Optional.ofNullable(to).map(Cursors::possible));
    var after = Cursors.read(cursor, AuditViews.Cursor::new);
    var page = AuditPage.of(trail.entries(filter, after, limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  /** The last page says so with a null. */
  record AuditPage(
      List<AuditEntry> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static AuditPage of(Page<AuditViews.Entry, AuditViews.Cursor> page) {
      return new AuditPage(
          page.items().stream().map(AuditEntry::of).toList(),
          page.next().map(c -> Cursors.write(c.at(), c.entry())).orElse(null),
          page.next().isPresent());
    }
  }

  @Schema(name = "AuditEntry")
  record AuditEntry(
      Instant at,
      UUID actorId,
      @Schema(example = "POSTER_PUT_UP") String action,
      @Schema(example = "concert/0198c0de-0000-7000-8000-0000000000c1") String subject,
      Map<String, String> details) {

    static AuditEntry of(AuditViews.Entry entry) {
      var act = entry.act();
      return new AuditEntry(
          entry.at(),
          act.actor().value(),
          act.action(),
          act.subject(),
          new TreeMap<>(act.details()));
    }
  }
}
