package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Won;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges claims over locked seats one after the other, each as if those before it had committed: a
 * seat that was won is held, a seat of somebody who lost is as free as it was.
 */
final class InTurn {

  private final Map<SeatId, LockedSeat> seats = new HashMap<>();
  private final List<WonClaim> won = new ArrayList<>();

  InTurn(List<LockedSeat> locked) {
    locked.forEach(seat -> seats.put(seat.state().seat(), seat));
  }

  /** Empty when one of its seats is not locked. Who comes behind it does not wait for that. */
  Optional<Claim.Result> judge(Claim claim) {
    var wanted = claim.terms().seats();
    var found = wanted.stream().map(Seat::id).map(seats::get).filter(Objects::nonNull).toList();
    if (found.size() < wanted.size()) {
      return Optional.empty();
    }
    return Optional.of(
        found.stream().allMatch(LockedSeat::isFree) ? win(claim, found) : LockedSeat.lost(found));
  }

  private Claim.Result win(Claim claim, List<LockedSeat> found) {
    var now = found.getFirst().now();
    // The database keeps microseconds; whoever loses to this claim is to be told what stands there.
    var result = new Won(now, now.plus(claim.ttl().truncatedTo(ChronoUnit.MICROS)));
    found.forEach(seat -> hold(seat, claim, result));
    won.add(new WonClaim(claim, found, result));
    return result;
  }

  private void hold(LockedSeat seat, Claim claim, Won result) {
    var id = seat.state().seat();
    var terms = claim.terms();
    var held = new SeatState.Held(id, terms.buyer(), terms.id(), result.until());
    seats.put(id, new LockedSeat(held, seat.fence() + 1, seat.now()));
  }

  List<WonClaim> won() {
    return List.copyOf(won);
  }
}
