package encore.domain.booking;

import static encore.domain.shared.Invariant.require;

import encore.domain.catalog.Seat;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Seats for somebody who left the choice to us. The guards are not his: the pick is good as long as
 * they are free too, see {@link Vacancies}.
 */
public record Pick(SortedSet<Seat> seats, SortedSet<Seat> guards) {

  public Pick {
    seats = Collections.unmodifiableSortedSet(new TreeSet<>(seats));
    guards = Collections.unmodifiableSortedSet(new TreeSet<>(guards));
    require(Collections.disjoint(seats, guards), "a guard is no seat of the pick");
  }

  static Pick of(Block block) {
    return new Pick(new TreeSet<>(block.seats()), new TreeSet<>(block.guards()));
  }

  /** All whose state decides about this pick, in the order of locks. */
  public SortedSet<Seat> watched() {
    return union(seats, guards);
  }

  Pick and(Pick other) {
    var both = union(seats, other.seats);
    var guarding = union(guards, other.guards);
    guarding.removeAll(both);
    return new Pick(both, guarding);
  }

  private static SortedSet<Seat> union(Collection<Seat> some, Collection<Seat> more) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
