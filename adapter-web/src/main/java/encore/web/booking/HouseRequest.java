package encore.web.booking;

import encore.domain.catalog.SeatChoice;
import encore.web.constraint.Distinct;
import encore.web.constraint.ExactlyOne;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seats of a show that the house keeps back, or lets go, and why. */
@ExactlyOne({"seatNos", "seats"})
@Schema(name = "HouseRequest", example = HouseRequest.EXAMPLE)
record HouseRequest(
    @Size(min = 1, max = SEATS_MAX)
        @Distinct
        @Schema(example = "[12, 13]", description = "Either this or `seats`.")
        @Nullable List<@NotNull @Positive Integer> seatNos,
    @Size(min = 1, max = SEATS_MAX)
        @Distinct
        @Schema(description = "Either this or `seatNos`, in a hall with rows.")
        @Nullable List<HoldRequest.@NotNull @Valid SeatPlace> seats,
    @NotNull @Size(max = 200) @PlainText @Schema(example = "camera position") String reason) {

  static final String EXAMPLE =
      """
      {"seatNos":[12,13],"reason":"camera position"}
      """;

  static final int SEATS_MAX = 1000;

  SeatChoice choice() {
    return HoldRequest.choice(seatNos, seats);
  }
}
