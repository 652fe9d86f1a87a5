package encore.domain.booking;

import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import java.util.Comparator;

/**
 * A seat that nobody has, and the first and the last column of its row: of the whole row, free or
 * not. In a hall without rows all seats stand in one, and its ends do not matter.
 */
public record FreeSeat(Seat seat, int rowBegins, int rowEnds) {

  private static final int NO_ROW = 0;

  static final Comparator<FreeSeat> AS_THEY_STAND =
      Comparator.comparingInt(FreeSeat::row).thenComparingInt(FreeSeat::position);

  int row() {
    return seat.place().map(Place::row).orElse(NO_ROW);
  }

  int position() {
    return seat.place().map(Place::col).orElse(seat.number());
  }

  /** A number that the hall does not have is an aisle. */
  boolean isLeftOf(FreeSeat other) {
    return row() == other.row() && position() + 1 == other.position();
  }

  /**
   * Twice the way from the front and from the middle, so that a middle between two seats counts.
   */
  int distanceWith(FreeSeat last) {
    if (row() == NO_ROW) {
      return 2 * position();
    }
    return 2 * row() + Math.abs(position() + last.position() - rowBegins - rowEnds);
  }
}
