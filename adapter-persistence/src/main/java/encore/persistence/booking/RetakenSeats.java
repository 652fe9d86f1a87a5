package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Seats that are held and sold in one step, for somebody whose money came late. */
final class RetakenSeats {

  /** In the books only: it is sold before anybody sees that it was held. */
  static final Duration HELD_FOR = Duration.ofMinutes(1);

  private final SeatLocks locks;
  private final FencedWrite write;
  private final ClaimRecorder recorder;
  private final ConfirmedBooks books;
  private final Attempt attempt;

  RetakenSeats(Database database, ConfirmedBooks books) {
    this.locks = new SeatLocks(database);
    this.write = new FencedWrite(database);
    this.recorder = new ClaimRecorder(database);
    this.attempt = new Attempt(database);
    this.books = books;
  }

  /** Empty when a seat is taken or gone, or the buyer has too many without these. */
  Optional<Booking.Confirmed> sellAgain(Claim claim) {
    var wanted = claim.terms().seats();
    var found = locks.lock(wanted);
    return found.size() == wanted.size() && LockedSeat.allFree(found)
        ? attempt.within(() -> sell(claim, found))
        : Optional.empty();
  }

  private Booking.Confirmed sell(Claim claim, List<LockedSeat> found) {
    var won = LockedSeat.won(claim, found);
    write.hold(claim, found, won);
    recorder.record(claim, found, won);
    books.sell(claim.terms(), found.stream().map(LockedSeat::moved).toList(), won.at());
    return new Booking.Confirmed(claim.terms(), won.at());
  }
}
