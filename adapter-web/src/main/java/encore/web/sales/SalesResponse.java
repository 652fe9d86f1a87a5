package encore.web.sales;

import encore.application.sales.SalesViews.DayLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was sold, day by day. */
@Schema(name = "Sales")
record SalesResponse(
    List<DaySales> items,
    @Schema(description = "There is more than one answer holds: ask for fewer days.")
        boolean hasMore) {

  static SalesResponse of(List<DayLine> lines, int linesMax) {
    return new SalesResponse(
        lines.stream().limit(linesMax).map(DaySales::of).toList(), lines.size() > linesMax);
  }

  /** One date of a concert on one day of the sale. */
  @Schema(name = "DaySales")
  record DaySales(
      LocalDate day, UUID concertId, UUID scheduleId, long bookings, long seats, long amount) {

    static DaySales of(DayLine line) {
      return new DaySales(
          line.day(),
          line.concert().value(),
          line.schedule().value(),
          line.bookings(),
          line.seats(),
          line.amount().won());
    }
  }
}
