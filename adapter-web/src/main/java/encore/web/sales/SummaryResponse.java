package encore.web.sales;

import encore.application.sales.SalesViews.Summary;
import io.swagger.v3.oas.annotations.media.Schema;

/** The sale at a glance. */
@Schema(name = "SalesSummary")
record SummaryResponse(
    int concertsOnSale,
    @Schema(description = "Of the dates on sale now.") SeatFigures seats,
    BookingFigures bookings,
    @Schema(description = "Holds that end within a minute.") long holdsEndingSoon,
    @Schema(description = "What was paid for all confirmed bookings, in won.") long revenue) {

  static SummaryResponse of(Summary summary) {
    var seats = summary.seats();
    var bookings = summary.bookings();
    return new SummaryResponse(
        summary.concertsOnSale(),
        new SeatFigures(
            seats.total(), seats.available(), seats.held(), seats.sold(), seats.blocked()),
        new BookingFigures(
            bookings.held(), bookings.confirmed(), bookings.expired(), bookings.cancelled()),
        summary.holdsEndingWithinAMinute(),
        summary.revenue().won());
  }

  /** How many seats stand where. */
  @Schema(name = "SeatFigures")
  record SeatFigures(long total, long available, long held, long sold, long blocked) {}

  /** How many bookings stand where; a lapsed hold is expired. */
  @Schema(name = "BookingFigures")
  record BookingFigures(long held, long confirmed, long expired, long cancelled) {}
}
