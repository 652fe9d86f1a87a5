package encore.testing;

import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.domain.catalog.SeatId;
import encore.testing.BoxOffice.Hall;
import encore.testing.BoxOffice.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the seats of {@link InMemoryBoxOffice} stand, and the log of their moves; it has the lock.
 */
final class InMemorySeats {

  private final Map<SeatId, SeatState> states = new HashMap<>();
  private final List<Transition> log = new ArrayList<>();

  int count() {
    return states.size();
  }

  void add(Hall hall) {
    hall.seats().forEach(s -> states.put(s.id(), new SeatState.Available(s.id())));
  }

  SeatState stateOf(SeatId seat) {
    return states.get(seat);
  }

  boolean areHeldBy(Booking.Terms terms) {
    return terms.seats().stream()
        .map(seat -> stateOf(seat.id()))
        .allMatch(
            state -> state instanceof SeatState.Held held && held.booking().equals(terms.id()));
  }

  void hold(String kind, Booking.Terms terms, Instant now, Instant until) {
    for (var seat : terms.seats()) {
      states.put(seat.id(), new SeatState.Held(seat.id(), terms.buyer(), terms.id(), until));
      log(kind, seat.id(), now, until);
    }
  }

  void free(SeatId seat, String kind, Instant now) {
    states.put(seat, new SeatState.Available(seat));
    log(kind, seat, now, now);
  }

  int tidyLapsed(int seatsMax, Instant now) {
    var lapsed =
        states.values().stream()
            .filter(state -> state instanceof SeatState.Held held && held.lapsedAt(now))
            .limit(seatsMax)
            .toList();
    lapsed.forEach(state -> free(state.seat(), "EXPIRED", now));
    return lapsed.size();
  }

  List<Transition> transitions(Hall hall) {
    return log.stream()
        .filter(t -> hall.seats().stream().anyMatch(s -> s.id().equals(t.seat())))
        .sorted(Transition.BY_SEAT_AND_FENCE)
        .toList();
  }

  private void log(String kind, SeatId seat, Instant at, Instant until) {
    long fence = log.stream().filter(t -> t.seat().equals(seat)).count() + 1;
    log.add(new Transition(seat, fence, kind, at, until));
  }
}
