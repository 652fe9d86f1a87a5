package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;

import encore.domain.shared.Money;
import java.util.Optional;

/**
 * One seat of one schedule and its price. Every seat has a number; in a hall with rows it also has
 * a place.
 */
public record Seat(SeatId id, int number, Optional<Place> place, Grade grade, Money price)
    implements Comparable<Seat> {

  public Seat {
    require(number > 0, "seats are numbered from 1");
  }

  /** What is printed on the ticket: {@code 3-7} for row 3 column 7, otherwise the number. */
  public String label() {
    return place.map(p -> p.row() + "-" + p.col()).orElseGet(() -> Integer.toString(number));
  }

  /** The order of locks, see {@link SeatId}. */
  @Override
  public int compareTo(Seat other) {
    return id.compareTo(other.id);
  }
}
