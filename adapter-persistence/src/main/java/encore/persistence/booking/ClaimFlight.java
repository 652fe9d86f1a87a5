package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result;
import encore.application.booking.SeatClaims;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.persistence.booking.SeatLocks.Patience;
import encore.persistence.support.group.Batcher;
import encore.persistence.support.group.Passenger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a batch of claims through the database, so that what is wrong with one of them is no
 * concern of its neighbours. A claim without neighbours goes the way of any single claim.
 */
final class ClaimFlight implements Batcher.Flight<Claim, Result> {

  private final GroupDecision group;
  private final SeatClaims alone;

  ClaimFlight(GroupDecision group, SeatClaims alone) {
    this.group = group;
    this.alone = alone;
  }

  @Override
  public void carry(List<Passenger<Claim, Result>> batch) {
    carry(batch, Patience.WAIT, 1);
  }

  private void carry(List<Passenger<Claim, Result>> batch, Patience patience, int attempt) {
    if (batch.size() == 1) {
      carryAlone(batch.getFirst());
      return;
    }
    List<Passenger<Claim, Result>> undecided;
    try {
      undecided = answer(batch, group.decide(claims(batch), patience));
    } catch (Unavailable e) {
      unavailable(batch, attempt, e);
      return;
    } catch (RuntimeException e) {
      // One of them is poison, and the server does not say which.
      carry(batch.subList(0, batch.size() / 2), patience, attempt);
      carry(batch.subList(batch.size() / 2, batch.size()), patience, attempt);
      return;
    }
    if (!undecided.isEmpty()) {
      carry(undecided, Patience.WAIT, attempt);
    }
  }

  private void carryAlone(Passenger<Claim, Result> passenger) {
    try {
      passenger.answer(alone.claim(passenger.item()));
    } catch (RuntimeException e) {
      passenger.fail(e);
      throwIfDown(e);
    }
  }

  private void unavailable(List<Passenger<Claim, Result>> batch, int attempt, Unavailable e) {
    if (!ClaimTransaction.isContended(e)) {
      batch.forEach(passenger -> passenger.refuse(e));
      throwIfDown(e);
    } else if (attempt < ClaimTransaction.ATTEMPTS_MAX) {
      // Somebody sits on a seat. Who wants none of his is decided now, the others wait once more.
      carry(batch, Patience.PASS_BY, attempt + 1);
    } else {
      batch.forEach(passenger -> passenger.answer(new Result.Contended()));
    }
  }

  /** After the commit. Returns those who are not decided yet. */
  private static List<Passenger<Claim, Result>> answer(
      List<Passenger<Claim, Result>> batch, List<Optional<Result>> results) {
    var undecided = new ArrayList<Passenger<Claim, Result>>();
    for (int i = 0; i < batch.size(); i++) {
      var passenger = batch.get(i);
      results.get(i).ifPresentOrElse(passenger::answer, () -> undecided.add(passenger));
    }
    return undecided;
  }

  private static List<Claim> claims(List<Passenger<Claim, Result>> batch) {
    return batch.stream().map(Passenger::item).toList();
  }

  /** The next ones need not find out by themselves. */
  private static void throwIfDown(RuntimeException e) {
    if (e instanceof Unavailable away && away.reason() == Reason.DOWN) {
      throw e;
    }
  }
}
