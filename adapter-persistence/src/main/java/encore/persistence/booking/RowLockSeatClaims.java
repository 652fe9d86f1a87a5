package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.persistence.support.Database;
import java.util.List;

/**
 * {@link LockStrategy#ROW_LOCK}: losers wait for the winner's commit, then see the seat taken. The
 * decision itself is the domain's.
 */
final class RowLockSeatClaims implements SeatClaims {

  private final SeatLocks locks;
  private final FencedWrite write;
  private final ClaimTransaction transaction;
  private final ClaimRecorder recorder;

  RowLockSeatClaims(Database database, ClaimTransaction transaction, ClaimRecorder recorder) {
    this.locks = new SeatLocks(database);
    this.write = new FencedWrite(database);
    this.transaction = transaction;
    this.recorder = recorder;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return transaction.run(() -> decide(claim, locks.lock(claim.terms())));
  }

  private Claim.Result decide(Claim claim, List<LockedSeat> seats) {
    if (!seats.stream().allMatch(LockedSeat::isFree)) {
      return LockedSeat.lost(seats);
    }
    var now = seats.getFirst().now();
    var won = new Claim.Result.Won(now, now.plus(claim.ttl()));
    write.hold(claim, seats, won);
    return recorder.record(claim, seats, won);
  }
}
