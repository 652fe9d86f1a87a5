package encore.web.booking;

import encore.domain.booking.SeatWish;
import encore.domain.catalog.Grade;
import encore.domain.catalog.ScheduleId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wish for so many seats, whichever are best. */
@Schema(name = "BestSeatsRequest", example = BestSeatsRequest.EXAMPLE)
record BestSeatsRequest(
    @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000a1") UUID scheduleId,
    @NotNull @Positive @Schema(example = "2") Integer count,
    @Size(min = 1, max = 20) @Schema(example = "VIP", description = "Any, when it is left out.")
        @Nullable String grade,
    @Schema(example = "true", description = "Side by side; true when it is left out.")
        @Nullable Boolean adjacent) {

  static final String EXAMPLE =
      """
      {"scheduleId":"0198c0de-0000-7000-8000-0000000000a1","count":2,"grade":"VIP"}
      """;

  ScheduleId schedule() {
    return new ScheduleId(scheduleId);
  }

  SeatWish wish() {
    var named = Optional.ofNullable(grade).filter(name -> !name.isBlank()).map(Grade::new);
    return new SeatWish(count, named, adjacent == null || adjacent);
  }
}
