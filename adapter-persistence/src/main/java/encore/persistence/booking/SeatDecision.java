package encore.persistence.booking;

import encore.application.booking.Claim;
import java.util.List;

/**
 * The domain's decision about seats as they were found, and its fenced write: all of them or none.
 */
final class SeatDecision {

  private final FencedWrite write;
  private final ClaimRecorder recorder;

  SeatDecision(FencedWrite write, ClaimRecorder recorder) {
    this.write = write;
    this.recorder = recorder;
  }

  Claim.Result about(Claim claim, List<LockedSeat> seats) {
    if (!LockedSeat.allFree(seats)) {
      return LockedSeat.lost(seats);
    }
    var won = LockedSeat.won(claim, seats);
    write.hold(claim, seats, won);
    return recorder.record(claim, seats, won);
  }
}
