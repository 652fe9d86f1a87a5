package encore.application.booking;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the acts of the house have in common: how they name seats. */
final class HouseActs {
  private HouseActs() {}

  static String numbers(SortedSet<Seat> seats) {
    return seats.stream().map(Seat::number).sorted().map(Object::toString).collect(joining(", "));
  }

  static SortedSet<Seat> seatsOf(List<SeatState> states, SortedSet<Seat> asked) {
    var ids = states.stream().map(SeatState::seat).collect(toSet());
    return asked.stream()
        .filter(seat -> ids.contains(seat.id()))
        .collect(toCollection(TreeSet::new));
  }
}
