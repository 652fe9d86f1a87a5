package encore.web.inbox;

import static encore.web.problem.Problem.DEAD_LETTER_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.inbox.ParkedEventViews;
import encore.application.inbox.ParkedEventViews.Filter;
import encore.application.inbox.ParkedEventViews.Status;
import encore.web.constraint.PlainText;
import encore.web.inbox.DeadLetterResponse.DeadLetterPage;
import encore.web.inbox.DeadLetterResponse.Details;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
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

@RestController
@RequestMapping(path = "/api/admin/dlq", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class DeadLetterController {

  private final ParkedEventViews parked;

  DeadLetterController(ParkedEventViews parked) {
    this.parked = parked;
  }

  @Operation(
      operationId = "listDeadLetters",
      summary = "See which events could not be taken in",
      description =
          "Last parked first, a page at a time: hand `nextCursor` back to go on, or follow the header"
              + " `Link`. `FAILED` waits for somebody to look at it, `BEHIND` for an earlier event of"
              + " the same thing, `GAP` for one that has not come. The others are done with, and go"
              + " away after 90 days.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<DeadLetterPage> parked(
      HttpServletRequest request,
      @Parameter(description = "Where they came from.", example = "booking-events")
          @RequestParam(required = false)
          @Size(max = 100)
          @PlainText
          @Nullable String topic,
      @Parameter(description = "Who could not take them in.", example = "notification")
          @RequestParam(required = false)
          @Size(max = 100)
          @PlainText
          @Nullable String consumer,
      @Parameter(description = "Only these.") @RequestParam(required = false)
          @Nullable Status status,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var filter =
        new Filter(
            Optional.ofNullable(topic), Optional.ofNullable(consumer), Optional.ofNullable(status));
    var after = Cursors.read(cursor, ParkedEventViews.Cursor::new);
    var page = DeadLetterPage.of(parked.parked(filter, after, limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  @Operation(
      operationId = "getDeadLetter",
      summary = "Look into one that could not be taken in",
      description = "With its data, why it failed, and how many wait behind it.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, DEAD_LETTER_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<Details> one(@PathVariable UUID id) {
    var found = parked.parked(id).orElseThrow(() -> Refusal.of(DEAD_LETTER_NOT_FOUND));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Details.of(found));
  }
}
