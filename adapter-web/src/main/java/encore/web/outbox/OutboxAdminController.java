package encore.web.outbox;

import static encore.web.problem.Problem.EVENT_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.outbox.OutboxViews;
import encore.application.outbox.OutboxViews.Filter;
import encore.application.outbox.OutboxViews.Status;
import encore.web.constraint.PlainText;
import encore.web.openapi.Answers;
import encore.web.outbox.OutboxResponse.OutboxPage;
import encore.web.problem.Refusal;
import encore.web.support.NextPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
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
import tools.jackson.databind.ObjectMapper;

@RestController
@RequestMapping(path = "/api/admin/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class OutboxAdminController {

  private final OutboxViews outbox;
  private final ObjectMapper json;

  OutboxAdminController(OutboxViews outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  @Operation(
      operationId = "listOutbox",
      summary = "See which events were sent and which wait",
      description =
          "`PENDING`, `FAILING` and `REFUSED` come oldest first, in the order in which each shard"
              + " sends them; everything else newest first. What is older than seven days is gone.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<OutboxPage> events(
      HttpServletRequest request,
      @Parameter(
              description =
                  "`FAILING` waits, too: it was tried in vain. `REFUSED`: no broker takes it, and its key"
                      + " waits until it is sent again.")
          @RequestParam(required = false)
          @Nullable Status status,
      @Parameter(description = "Without a prefix.", example = "booking-events")
          @RequestParam(required = false)
          @Size(max = 100)
          @PlainText
          @Nullable String topic,
      @Parameter(description = "What kind of thing they are about.", example = "booking")
          @RequestParam(required = false)
          @Size(max = 100)
          @PlainText
          @Nullable String aggregate,
      @Parameter(
              description = "Which one: its id.",
              example = "0198c0de-0000-7000-8000-0000000000b1")
          @RequestParam(required = false)
          @Size(max = 100)
          @PlainText
          @Nullable String subject,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    OutboxWords.requireKnown(request, topic);
    var filter =
        new Filter(
            Optional.ofNullable(status),
            Optional.ofNullable(topic),
            Optional.ofNullable(aggregate),
            Optional.ofNullable(subject));
    var page = OutboxPage.of(outbox.events(filter, OutboxCursor.read(cursor), limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  @Operation(
      operationId = "getOutboxEvent",
      summary = "Read an event",
      description = "With its data, as it is sent; `/asyncapi.yaml` says what is in it.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, EVENT_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<OutboxResponse.Details> event(@PathVariable UUID id) {
    var found = outbox.event(id).orElseThrow(() -> Refusal.of(EVENT_NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new OutboxResponse.Details(
                OutboxResponse.of(found.line()), json.readTree(found.data())));
  }

  @Operation(
      operationId = "getOutboxStats",
      summary = "See how far behind the events are",
      description =
          "In all, and for each shard and topic that has something to do. An old `oldestAt` is the"
              + " thing to worry about, not a large number.")
  @Answers({FORBIDDEN})
  @GetMapping("/stats")
  ResponseEntity<OutboxStats> stats() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(OutboxStats.of(outbox.lag()));
  }
}
