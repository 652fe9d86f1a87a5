package encore.application.catalog;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.ScheduleId;
import java.time.Instant;
import java.util.Optional;

/** When a schedule is sold, for a buyer who names no seats. */
public interface SaleWindows {

  /** Empty when there is no such schedule. */
  Optional<Look> find(ScheduleId schedule, PastReleases releases);

  /**
   * A window, what one buyer may have, and the time at which somebody looked.
   *
   * @param releasedAt the release that was asked for, if there was one
   */
  record Look(
      ConcertId concert,
      SaleWindow window,
      int seatsPerBuyer,
      Optional<Instant> releasedAt,
      Instant asOf) {
    public SaleWindow.Phase phase() {
      return window.phaseAt(asOf);
    }
  }
}
