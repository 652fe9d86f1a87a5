package encore.web.sales;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.sales.SalesViews;
import encore.domain.catalog.ConcertId;
import encore.web.openapi.Answers;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
@RequestMapping(path = "/api/admin/stats", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class SalesController {

  private static final int DAYS_MAX = 366;
  private static final int LINES_MAX = 10_000;

  /** The days of the database and of RFC 3339. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final SalesViews sales;

  SalesController(SalesViews sales) {
    this.sales = sales;
  }

  @Operation(
      operationId = "getSummary",
      summary = "See the sale at a glance",
      description = "Seats are those of the dates on sale now; bookings and revenue are all.")
  @Answers(FORBIDDEN)
  @GetMapping("/summary")
  ResponseEntity<SummaryResponse> summary() {
    return uncached(SummaryResponse.of(sales.summary()));
  }

  @Operation(
      operationId = "listSales",
      summary = "See what was sold, day by day",
      description =
          "Confirmed bookings for each date of a concert, by the day of the hold in Korea. Both"
              + " days are included.")
  @Answers({VALIDATION_FAILED, FORBIDDEN})
  @GetMapping("/sales")
  ResponseEntity<SalesResponse> sales(
      @Parameter(example = "2026-09-01") @RequestParam LocalDate from,
      @Parameter(example = "2026-09-30") @RequestParam LocalDate to,
      @Parameter(description = "Only of this concert.") @RequestParam(required = false)
          @Nullable UUID concertId) {
    if (to.isBefore(from)) {
      throw Refusal.ofParameter("to", "FROM_AFTER_TO");
    }
    if (ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
      throw Refusal.ofParameter("to", "TOO_MANY_DAYS", Integer.toString(DAYS_MAX));
    }
    var concert = Optional.ofNullable(concertId).map(ConcertId::new);
    var lines = sales.sales(possible(from), possible(to), concert, LINES_MAX + 1);
    return uncached(SalesResponse.of(lines, LINES_MAX));
  }

  private static LocalDate possible(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  private static <T> ResponseEntity<T> uncached(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
