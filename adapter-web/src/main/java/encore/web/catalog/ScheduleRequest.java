package encore.web.catalog;

import static java.util.Objects.requireNonNullElse;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowTimes;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Another evening of a concert, with its seats: a layout, or a count and a price. */
@Schema(name = "ScheduleRequest", example = ScheduleRequest.EXAMPLE)
record ScheduleRequest(
    @NotNull Instant startsAt,
    @NotNull Instant salesOpenAt,
    @Schema(description = "The start of the show, if it is not named.")
        @Nullable Instant salesCloseAt,
    @Min(1)
        @Max(Schedule.SEATS_PER_BUYER_MAX)
        @Schema(example = "4", description = "How many seats one buyer may have.")
        @Nullable Integer maxSeatsPerBuyer,
    @Valid @Nullable Layout layout,
    @Min(1)
        @Max(SeatPlan.SEATS_MAX)
        @Schema(description = "Seats without places, with one `price`.")
        @Nullable Integer seatCount,
    @Min(0) @Max(SeatPlan.PRICE_MAX) @Schema(description = "In won.") @Nullable Long price,
    @Size(max = Grade.LENGTH_MAX) @PlainText @Schema(description = "GENERAL, if it is not named.")
        @Nullable String grade) {

  static final String EXAMPLE =
      """
      {"startsAt":"2026-12-24T10:00:00Z","salesOpenAt":"2026-11-01T11:00:00Z",
       "layout":{"rows":10,"cols":10,"grades":[
         {"grade":"VIP","rows":[1,2],"price":170000},
         {"grade":"R","rows":[3,4,5,6],"price":140000},
         {"grade":"S","rows":[7,8,9,10],"price":110000}]}}
      """;

  ShowTimes times() {
    return new ShowTimes(startsAt, salesOpenAt, requireNonNullElse(salesCloseAt, startsAt));
  }

  int seatsPerBuyer() {
    return requireNonNullElse(maxSeatsPerBuyer, Schedule.SEATS_PER_BUYER);
  }

  SeatPlan plan() {
    return new SeatsWish(layout, seatCount, price, grade).planOrRefuse();
  }
}
