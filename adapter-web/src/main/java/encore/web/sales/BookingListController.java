package encore.web.sales;

import static encore.web.problem.Problem.BOOKING_NOT_FOUND;
import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.INVALID_CURSOR;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.sales.BookingListViews;
import encore.application.sales.BookingListViews.Filter;
import encore.application.sales.BookingListViews.Line;
import encore.application.sales.BookingListViews.Status;
import encore.application.shared.Page;
import encore.domain.booking.BookingId;
import encore.domain.catalog.ScheduleId;
import encore.domain.identity.UserId;
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
import java.util.List;
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
@RequestMapping(path = "/api/admin/bookings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class BookingListController {

  private final BookingListViews bookings;

  BookingListController(BookingListViews bookings) {
    this.bookings = bookings;
  }

  @Operation(
      operationId = "listAllBookings",
      summary = "List the bookings of everybody",
      description =
          "As they stand now, newest first, a page at a time: hand `nextCursor` back to go on, or"
              + " follow the header `Link`.")
  @Answers({VALIDATION_FAILED, INVALID_CURSOR, FORBIDDEN})
  @GetMapping
  ResponseEntity<BookingPage> bookings(
      HttpServletRequest request,
      @Parameter(description = "Only of this date.") @RequestParam(required = false)
          @Nullable UUID scheduleId,
      @Parameter(description = "Only these.", example = "HELD") @RequestParam(required = false)
          @Nullable Status status,
      @Parameter(description = "Only of this buyer.") @RequestParam(required = false)
          @Nullable UUID buyerId,
      @Parameter(description = "From `nextCursor` of the previous page.")
          @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most.", example = "20")
          @RequestParam(defaultValue = "20")
          @Min(1)
          @Max(100)
          int limit) {
    var after = Cursors.read(cursor, BookingListViews.Cursor::new);
    var filter = filter(scheduleId, status, buyerId);
    var page = BookingPage.of(bookings.bookings(filter, after, limit));
    return NextPage.link(
            ResponseEntity.ok().cacheControl(CacheControl.noStore()), request, page.nextCursor())
        .body(page);
  }

  @Operation(
      operationId = "getAnyBooking",
      summary = "Look at a booking of anybody",
      description = "As it stands now.")
  @Answers({VALIDATION_FAILED, FORBIDDEN, BOOKING_NOT_FOUND})
  @GetMapping("/{id}")
  ResponseEntity<BookingLine> booking(@PathVariable UUID id) {
    var line = bookings.booking(new BookingId(id)).orElseThrow(() -> Refusal.of(BOOKING_NOT_FOUND));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(BookingLine.of(line));
  }

  static Filter filter(@Nullable UUID scheduleId, @Nullable Status status, @Nullable UUID buyerId) {
    return new Filter(
        Optional.ofNullable(scheduleId).map(ScheduleId::new),
        Optional.ofNullable(status),
        Optional.ofNullable(buyerId).map(UserId::new));
  }

  /** The last page says so with a null. */
  @Schema(name = "OfficeBookingPage")
  record BookingPage(
      List<BookingLine> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      boolean hasMore) {

    static BookingPage of(Page<Line, BookingListViews.Cursor> page) {
      return new BookingPage(
          page.items().stream().map(BookingLine::of).toList(),
          page.next().map(c -> Cursors.write(c.heldAt(), c.booking())).orElse(null),
          page.next().isPresent());
    }
  }
}
