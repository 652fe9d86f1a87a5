package encore.web.catalog;

import encore.application.catalog.BackOfficeViews.ScheduleFile;
import encore.application.catalog.Versioned;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.SeatPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schedule as its editors see it: as it was asked for, and what became of its seats. */
@Schema(name = "AdminSchedule")
record AdminSchedule(
    UUID scheduleId,
    UUID concertId,
    @Schema(description = "The number in the `ETag`.") long version,
    @Schema(description = "In the time of the hall.") LocalDate date,
    Instant startsAt,
    Instant salesOpenAt,
    Instant salesCloseAt,
    @Schema(example = "4") int maxSeatsPerBuyer,
    @Schema(example = "100") int seatCount,
    @Schema(example = "110000", description = "The cheapest seat, in won.") long priceFrom,
    @Schema(description = "In a hall with rows.") @Nullable Layout layout,
    @Schema(description = "In a hall without rows.") @Nullable String grade,
    @Schema(description = "In a hall without rows, in won.") @Nullable Long price,
    @Schema(description = "Absent in the answer to a change.")
        ConcertResponse.@Nullable Counts counts,
    @Schema(description = "Whether there ever was a booking; absent in the answer to a change.")
        @Nullable Boolean booked) {

  static AdminSchedule of(Versioned<Schedule> schedule, SeatPlan plan) {
    return of(schedule, plan, null, null);
  }

  static AdminSchedule of(ScheduleFile file) {
    return of(
        file.schedule(), file.plan(), ConcertResponse.Counts.of(file.counts()), file.booked());
  }

  private static AdminSchedule of(
      Versioned<Schedule> schedule,
      SeatPlan plan,
      ConcertResponse.@Nullable Counts counts,
      @Nullable Boolean booked) {
    var value = schedule.value();
    return new AdminSchedule(
        value.id().value(),
        value.concert().value(),
        schedule.version(),
        value.times().date(),
        value.times().startsAt(),
        value.times().salesOpenAt(),
        value.times().salesCloseAt(),
        value.seatsPerBuyer(),
        plan.seats(),
        plan.priceFrom().won(),
        plan instanceof SeatPlan.InRows inRows ? Layout.of(inRows) : null,
        plan instanceof SeatPlan.Numbered numbered ? numbered.grade().name() : null,
        plan instanceof SeatPlan.Numbered numbered ? numbered.price().won() : null,
        counts,
        booked);
  }
}
