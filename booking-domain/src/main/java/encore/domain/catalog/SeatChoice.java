package encore.domain.catalog;

import static encore.domain.shared.Invariant.require;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How a buyer points at seats of a schedule: by their numbers, or by row and column. */
public sealed interface SeatChoice {

  int size();

  /** The part of the choice that none of these seats answers; empty when there is none. */
  Optional<SeatChoice> missingFrom(Collection<Seat> seats);

  record Numbers(SortedSet<Integer> numbers) implements SeatChoice {
    public Numbers {
      numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
      require(!numbers.isEmpty(), "a choice names at least one seat");
    }

    @Override
    public int size() {
      return numbers.size();
    }

    @Override
    public Optional<SeatChoice> missingFrom(Collection<Seat> seats) {
      return rest(numbers, seats.stream().map(Seat::number)).map(Numbers::new);
    }
  }

  record Places(SortedSet<Place> places) implements SeatChoice {
    public Places {
      places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
      require(!places.isEmpty(), "a choice names at least one seat");
    }

    @Override
    public int size() {
      return places.size();
    }

    @Override
    public Optional<SeatChoice> missingFrom(Collection<Seat> seats) {
      return rest(places, seats.stream().flatMap(seat -> seat.place().stream())).map(Places::new);
    }
  }

  private static <T> Optional<NavigableSet<T>> rest(SortedSet<T> wanted, Stream<T> found) {
    NavigableSet<T> rest = new TreeSet<>(wanted);
    found.forEach(rest::remove);
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }
}
