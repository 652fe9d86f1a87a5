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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seats of a show for a guest of the house. */
@ExactlyOne({"seatNos", "seats"})
@Schema(name = "GiftRequest", example = GiftRequest.EXAMPLE)
record GiftRequest(
    @NotNull @Schema(example = "0198c0de-0000-7000-8000-0000000000e1") UUID userId,
    @Size(min = 1, max = HouseRequest.SEATS_MAX)
        @Distinct
        @Schema(example = "[12, 13]", description = "Either this or `seats`.")
        @Nullable List<@NotNull @Positive Integer> seatNos,
    @Size(min = 1, max = HouseRequest.SEATS_MAX)
        @Distinct
        @Schema(description = "Either this or `seatNos`, in a hall with rows.")
        @Nullable List<HoldRequest.@NotNull @Valid SeatPlace> seats,
    @NotNull @Size(max = 200) @PlainText @Schema(example = "press") String reason) {

  static final String EXAMPLE =
      """
      {"userId":"0198c0de-0000-7000-8000-0000000000e1","seatNos":[12,13],"reason":"press"}
      """;

  SeatChoice choice() {
    return HoldRequest.choice(seatNos, seats);
  }
}
