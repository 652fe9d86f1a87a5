package encore.application.seatmap;

import encore.application.catalog.CatalogViews.Counts;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.Seat;
import java.util.List;
import java.util.Optional;

/**
 * The seats of a schedule as everybody sees them at one instant; a lapsed hold shows as available.
 */
public interface SeatMapViews {

  /** Empty when there is no such schedule; seats in the order of their numbers. */
  Optional<SeatMap> of(ScheduleId schedule);

  /**
   * One picture of a hall. The version grows with each change that anybody could see, so equal
   * versions are equal pictures.
   *
   * @param seatsPerBuyer how many of them one buyer may have; the version does not tell of it
   */
  record SeatMap(ScheduleId schedule, long version, int seatsPerBuyer, List<SeatView> seats) {
    public SeatMap {
      seats = List.copyOf(seats);
    }

    public Counts counts() {
      return new Counts(
          count(SeatStatus.AVAILABLE),
          count(SeatStatus.HELD),
          count(SeatStatus.SOLD),
          count(SeatStatus.BLOCKED));
    }

    private int count(SeatStatus status) {
      return (int) seats.stream().filter(s -> s.status() == status).count();
    }
  }

  record SeatView(Seat seat, SeatStatus status) {}

  enum SeatStatus {
    AVAILABLE,
    HELD,
    SOLD,
    BLOCKED
  }
}
