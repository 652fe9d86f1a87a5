package encore.domain.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Seat;
import java.util.Optional;

/** So many seats, whichever are best; side by side, unless the buyer does not mind. */
public record SeatWish(int count, Optional<Grade> grade, boolean adjacent) {

  public SeatWish {
    require(count > 0, "a wish is for at least one seat");
  }

  boolean admits(Seat seat) {
    return grade.isEmpty() || grade.get().equals(seat.grade());
  }

  SeatWish of(int seats) {
    return new SeatWish(seats, grade, true);
  }
}
