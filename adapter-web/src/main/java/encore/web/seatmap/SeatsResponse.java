package encore.web.seatmap;

import encore.application.seatmap.SeatMapViews.SeatMap;
import encore.application.seatmap.SeatMapViews.SeatStatus;
import encore.application.seatmap.SeatMapViews.SeatView;
import encore.domain.booking.HoldPolicy;
import encore.domain.catalog.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seats of a schedule with their prices. */
@Schema(name = "Seats")
record SeatsResponse(
    UUID scheduleId,
    @Schema(example = "1842") long version,
    @Schema(
            example = "4",
            description = "How many of them one buyer may have, held and bought together.")
        int maxSeatsPerBuyer,
    @Schema(example = "4", description = "How many of them one hold may name.") int maxSeatsPerHold,
    List<Item> items) {

  static SeatsResponse of(SeatMap map, HoldPolicy policy, @Nullable SeatStatus only) {
    return new SeatsResponse(
        map.schedule().value(),
        map.version(),
        map.seatsPerBuyer(),
        Math.min(policy.seatsMax(), map.seatsPerBuyer()),
        map.seats().stream()
            .filter(view -> only == null || view.status() == only)
            .map(Item::of)
            .toList());
  }

  @Schema(name = "PricedSeat")
  record Item(
      @Schema(example = "12") int seatNo,
      @Schema(example = "2", description = "Absent in a hall without rows.") @Nullable Integer row,
      @Schema(example = "2") @Nullable Integer col,
      @Schema(example = "2-2") String label,
      @Schema(example = "VIP") String grade,
      @Schema(example = "170000", description = "In won.") long price,
      SeatStatus status) {

    static Item of(SeatView view) {
      var seat = view.seat();
      return new Item(
          seat.number(),
          seat.place().map(Place::row).orElse(null),
          seat.place().map(Place::col).orElse(null),
          seat.label(),
          seat.grade().name(),
          seat.price().won(),
          view.status());
    }
  }
}
