package encore.web.catalog;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowTimes;
import encore.web.constraint.NotRemoved;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The members that change (RFC 7396); seats and prices change as a whole. */
// Three things can be said: nothing (null), take it away (empty), this (a value).
@SuppressWarnings("NullableOptional")
@Schema(name = "SchedulePatch", example = "{\"startsAt\":\"2026-12-25T10:00:00Z\"}")
record SchedulePatch(
    @NotRemoved @Nullable Optional<Instant> startsAt,
    @NotRemoved @Nullable Optional<Instant> salesOpenAt,
    @Schema(description = "Null: the start of the show.") @Nullable Optional<Instant> salesCloseAt,
    @NotRemoved
        @Nullable Optional<@Min(1) @Max(Schedule.SEATS_PER_BUYER_MAX) Integer> maxSeatsPerBuyer,
    @NotRemoved @Nullable Optional<@Valid Layout> layout,
    @NotRemoved @Nullable Optional<@Min(1) @Max(SeatPlan.SEATS_MAX) Integer> seatCount,
    @NotRemoved @Nullable Optional<@Min(0) @Max(SeatPlan.PRICE_MAX) Long> price,
    @NotRemoved @Nullable Optional<@Size(max = Grade.LENGTH_MAX) @PlainText String> grade) {

  /** The other times stay as they are. */
  ShowTimes applyTo(ShowTimes was) {
    var times = startsAt == null ? was : was.startingAt(startsAt.orElseThrow());
    times = salesOpenAt == null ? times : times.openingAt(salesOpenAt.orElseThrow());
    return salesCloseAt == null ? times : times.closingAt(salesCloseAt.orElse(times.startsAt()));
  }

  OptionalInt seatsPerBuyer() {
    return maxSeatsPerBuyer == null
        ? OptionalInt.empty()
        : OptionalInt.of(maxSeatsPerBuyer.orElseThrow());
  }

  Optional<SeatPlan> plan() {
    return new SeatsWish(orNull(layout), orNull(seatCount), orNull(price), orNull(grade)).plan();
  }

  private static <T> @Nullable T orNull(@Nullable Optional<T> member) {
    return member == null ? null : member.orElseThrow();
  }
}
