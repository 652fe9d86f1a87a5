package encore.web.booking;

import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.booking.BookingHistoryViews;
import encore.application.booking.BookingHistoryViews.Cursor;
import encore.application.booking.BookingHistoryViews.Standing;
import encore.application.booking.BookingViews.Snapshot;
import encore.application.booking.Refunds;
import encore.application.shared.Page;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
@RequestMapping(path = "/api/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "bookings")
@SecurityRequirement(name = "bearer")
class OwnBookingsController {

  private final BookingHistoryViews history;
  private final Refunds refunds;

  OwnBookingsController(BookingHistoryViews history, Refunds refunds) {
    this.history = history;
    this.refunds = refunds;
  }

  @Operation(
      operationId = "listBookings",
      summary = "List your bookings",
      description =
          "Newest first, each as it stands right now, a page at a time: hand `nextCursor` back to"
              + " go on, or follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR})
  @GetMapping
  ResponseEntity<BookingPage> bookings(
      @Parameter(description = "Only these.", example = "HELD") @RequestParam(required = false)
          @Nullable Standing status,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit,
      SignedIn caller,
      HttpServletRequest request) {
    var after = Cursors.read(cursor, BookingHistoryViews.Cursor::new);
    var found = history.of(caller.user(), Optional.ofNullable(status), after, limit);
    var page = BookingPage.of(found, refunds);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return NextPage.link(answer, request, page.nextCursor()).body(page);
  }

  /** The last page says so with a null. */
  @Schema(name = "BookingPage")
  record BookingPage(
      List<BookingResponse> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static BookingPage of(Page<Snapshot, Cursor> page, Refunds refunds) {
      return new BookingPage(
          page.items().stream().map(seen -> BookingResponse.of(seen, refunds)).toList(),
          page.next().map(c -> Cursors.write(c.heldAt(), c.booking())).orElse(null),
          page.next().isPresent());
    }
  }
}
