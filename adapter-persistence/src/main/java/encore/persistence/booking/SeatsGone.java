package encore.persistence.booking;

import encore.domain.booking.Booking;
import encore.domain.catalog.Seat;
import java.util.List;
import java.util.SortedSet;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A wanted seat is no longer there: somebody has given the schedule other seats or prices after the
 * offer was read. Ends the claim as {@link encore.application.booking.Claim.Result.Contended}, with
 * nothing written; who asks again reads the new offer.
 */
final class SeatsGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The name that PostgreSQL has given to the reference. */
  private static final String CLAIM_REFERS_TO_SEAT = "booking_seat_seat_id_fkey";

  private SeatsGone() {
    super("wanted seats are no longer there", null, false, false);
  }

  /** What the schema says to a claim that was written before anybody looked at its seats. */
  static boolean isSaidBy(DataIntegrityViolationException failure) {
    return String.valueOf(failure.getMessage()).contains(CLAIM_REFERS_TO_SEAT);
  }

  /** For every strategy: a part of the seats is never enough, not even all that are left. */
  static void unlessAll(Booking.Terms wanted, List<LockedSeat> found) {
    unlessAll(wanted.seats(), found);
  }

  static void unlessAll(SortedSet<Seat> wanted, List<LockedSeat> found) {
    if (found.size() != wanted.size()) {
      throw new SeatsGone();
    }
  }
}
