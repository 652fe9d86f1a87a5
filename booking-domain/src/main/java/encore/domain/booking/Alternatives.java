package encore.domain.booking;

import encore.domain.catalog.Grade;
import encore.domain.catalog.Place;
import encore.domain.catalog.Seat;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to offer somebody whose seats are gone: as many side by side as he wished, or a few single
 * ones. The same grade first, then near to what he lost; equals by chance, so that those who lost
 * the same seat are not all sent to the next one.
 */
public final class Alternatives {

  private static final int SEATS_MAX = 5;

  private final Set<Seat> lost;
  private final Set<Grade> grades;
  private final Chance chance;

  private Alternatives(Collection<Seat> lost, Chance chance) {
    this.lost = Set.copyOf(lost);
    this.grades = lost.stream().map(Seat::grade).collect(Collectors.toUnmodifiableSet());
    this.chance = chance;
  }

  /** A wish for so many seats has failed on these. Empty when nothing is free. */
  public static List<Seat> to(Collection<Seat> lost, int count, Vacancies plan, Chance chance) {
    return new Alternatives(lost, chance).of(plan, count);
  }

  private List<Seat> of(Vacancies plan, int count) {
    return count > 1 && count <= SEATS_MAX
        ? blocks(plan, count).min(byKinship()).orElseGet(() -> singles(plan))
        : singles(plan);
  }

  private List<Seat> singles(Vacancies plan) {
    return blocks(plan, 1).sorted(byKinship()).limit(SEATS_MAX).map(List::getFirst).toList();
  }

  private Stream<List<Seat>> blocks(Vacancies plan, int count) {
    return plan.blocksOf(count).filter(seats -> seats.stream().noneMatch(lost::contains));
  }

  private Comparator<List<Seat>> byKinship() {
    return Comparator.<List<Seat>>comparingInt(this::strangers)
        .thenComparingInt(this::distance)
        .thenComparingLong(seats -> chance.rankOf(seats.getFirst().number()));
  }

  private int strangers(List<Seat> seats) {
    return (int) seats.stream().filter(seat -> !grades.contains(seat.grade())).count();
  }

  private int distance(List<Seat> seats) {
    return seats.stream().mapToInt(this::distance).max().orElseThrow();
  }

  private int distance(Seat seat) {
    return lost.stream().mapToInt(each -> distance(seat, each)).min().orElse(0);
  }

  /** In rings: the eight seats around one are equally near. */
  private static int distance(Seat one, Seat other) {
    if (one.place().isEmpty() || other.place().isEmpty()) {
      return Math.abs(one.number() - other.number());
    }
    Place a = one.place().get();
    Place b = other.place().get();
    return Math.max(Math.abs(a.row() - b.row()), Math.abs(a.col() - b.col()));
  }
}
