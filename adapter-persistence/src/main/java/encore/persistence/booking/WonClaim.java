package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import java.util.List;

/** A claim that was won, and its seats as they were found, in the order of locks. */
record WonClaim(Claim claim, List<LockedSeat> found, Claim.Result.Won won) {

  Booking.Terms terms() {
    return claim.terms();
  }
}
