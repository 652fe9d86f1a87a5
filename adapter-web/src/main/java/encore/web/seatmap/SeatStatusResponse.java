package encore.web.seatmap;

import encore.application.seatmap.SeatMapViews.SeatMap;
import encore.application.seatmap.SeatMapViews.SeatStatus;
import encore.application.seatmap.SeatMapViews.SeatView;
import encore.domain.catalog.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which seats are free: as a list, or as one letter a seat for those who ask often. */
@Schema(name = "SeatStatus")
record SeatStatusResponse(
    @Nullable UUID scheduleId,
    @Schema(example = "1842") long version,
    Counts counts,
    @Nullable List<Item> seats,
    @Schema(
            example = "AAHSA",
            description =
                "Only with `format=compact`, instead of `seats`: one letter a seat in the order of"
                    + " numbers, Available, Held, Sold or Blocked.")
        @Nullable String s) {

  static SeatStatusResponse full(SeatMap map) {
    var seats = map.seats().stream().map(Item::of).toList();
    return new SeatStatusResponse(
        map.schedule().value(), map.version(), Counts.of(map), seats, null);
  }

  static SeatStatusResponse compact(SeatMap map) {
    var letters =
        map.seats().stream()
            .map(view -> view.status().name().substring(0, 1))
            .collect(Collectors.joining());
    return new SeatStatusResponse(null, map.version(), Counts.of(map), null, letters);
  }

  @Schema(name = "SeatOnMap")
  record Item(
      @Schema(example = "12") int seatNo,
      @Schema(example = "2") @Nullable Integer row,
      @Schema(example = "2") @Nullable Integer col,
      SeatStatus status) {

    static Item of(SeatView view) {
      var place = view.seat().place();
      return new Item(
          view.seat().number(),
          place.map(Place::row).orElse(null),
          place.map(Place::col).orElse(null),
          view.status());
    }
  }

  @Schema(name = "SeatCounts")
  record Counts(int available, int held, int sold, int blocked, int total) {

    static Counts of(SeatMap map) {
      var counts = map.counts();
      return new Counts(
          counts.available(), counts.held(), counts.sold(), counts.blocked(), counts.total());
    }
  }
}
