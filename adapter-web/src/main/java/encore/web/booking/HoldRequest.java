package encore.web.booking;

import static java.util.Objects.requireNonNull;

import encore.domain.catalog.Place;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatChoice;
import encore.web.constraint.Distinct;
import encore.web.constraint.ExactlyOne;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wish for seats, by their numbers or by row and column. */
@ExactlyOne({"seatNos", "seats"})
@Schema(name = "HoldRequest", example = HoldRequest.EXAMPLE)
record HoldRequest(
    @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000a1") UUID scheduleId,
    @Size(min = 1, max = SEATS_MAX)
        @Distinct
        @Schema(example = "[12, 13]", description = "Either this or `seats`.")
        @Nullable List<@NotNull @Positive Integer> seatNos,
    @Size(min = 1, max = SEATS_MAX)
        @Distinct
        @Schema(description = "Either this or `seatNos`, in a hall with rows.")
        @Nullable List<@NotNull @Valid SeatPlace> seats) {

  static final String EXAMPLE =
      """
      {"scheduleId":"0198c0de-0000-7000-8000-0000000000a1","seatNos":[12,13]}
      """;

  /** What a request may name; how many a buyer gets at once is a matter of policy. */
  private static final int SEATS_MAX = 100;

  ScheduleId schedule() {
    return new ScheduleId(scheduleId);
  }

  SeatChoice choice() {
    return choice(seatNos, seats);
  }

  /** Exactly one of them is there. */
  static SeatChoice choice(@Nullable List<Integer> seatNos, @Nullable List<SeatPlace> seats) {
    return seatNos != null
        ? new SeatChoice.Numbers(new TreeSet<>(seatNos))
        : new SeatChoice.Places(
            requireNonNull(seats).stream()
                .map(SeatPlace::place)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** A seat in a hall with rows. */
  @Schema(name = "SeatPlace")
  record SeatPlace(
      @NotNull @Positive @Schema(example = "2") Integer row,
      @NotNull @Positive @Schema(example = "2") Integer col) {

    Place place() {
      return new Place(row, col);
    }
  }
}
