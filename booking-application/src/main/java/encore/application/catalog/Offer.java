package encore.application.catalog;

import encore.domain.catalog.ConcertId;
import encore.domain.catalog.SaleWindow;
import encore.domain.catalog.Seat;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The chosen seats of a schedule of a concert with their prices, when they are sold, how many of
 * the schedule one buyer may have at a time, and the time it was read.
 *
 * @param releasedAt the release that was asked for, if there was one
 */
public record Offer(
    ConcertId concert,
    SaleWindow window,
    SortedSet<Seat> seats,
    int seatsPerBuyer,
    Optional<Instant> releasedAt,
    Instant asOf) {
  public Offer {
    seats = Collections.unmodifiableSortedSet(new TreeSet<>(seats));
  }

  public SaleWindow.Phase phase() {
    return window.phaseAt(asOf);
  }
}
