package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.LockStrategy;
import encore.application.booking.SeatClaims;
import encore.domain.booking.Booking;
import encore.persistence.support.Database;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/**
 * {@link LockStrategy#OPTIMISTIC}: nobody locks; the write counts up the version that was read, and
 * fails if somebody else has. Then all of it is done anew, with nothing remembered: whoever finds
 * the seat taken has lost the race and does not run again.
 */
final class OptimisticSeatClaims implements SeatClaims {

  // The time is read with the rows and not before: what they show was true when it was read.
  private static final String READ_SEATS =
      """
      SELECT s AS found, function('app_now' AS Instant) AS dbNow
        FROM SeatRow s
       WHERE s.id IN :ids
       ORDER BY s.id
      """;

  private final Database database;
  private final ClaimTransaction transaction;
  private final TransitionLog log;
  private final ClaimRecorder recorder;
  private final SeatRowMapper mapper = new SeatRowMapperImpl();

  OptimisticSeatClaims(
      Database database, ClaimTransaction transaction, TransitionLog log, ClaimRecorder recorder) {
    this.database = database;
    this.transaction = transaction;
    this.log = log;
    this.recorder = recorder;
  }

  @Override
  public Claim.Result claim(Claim claim) {
    return transaction.run(() -> decide(claim, read(claim.terms())));
  }

  private List<Tuple> read(Booking.Terms terms) {
    return database
        .entities()
        .createQuery(READ_SEATS, Tuple.class)
        .setParameter("ids", List.of(SeatIds.of(terms)))
        .getResultList();
  }

  /** At one time, for all of them: what is written down is that one. */
  private List<LockedSeat> seats(List<Tuple> read) {
    if (read.isEmpty()) {
      return List.of();
    }
    var now = read.getFirst().get("dbNow", Instant.class);
    return read.stream().map(row -> mapper.seat(row.get("found", SeatRow.class), now)).toList();
  }

  private Claim.Result decide(Claim claim, List<Tuple> read) {
    var rows = read.stream().map(each -> each.get("found", SeatRow.class)).toList();
    var seats = seats(read);
    SeatsGone.unlessAll(claim.terms(), seats);
    if (!LockedSeat.allFree(seats)) {
      return LockedSeat.lost(seats);
    }
    var won = LockedSeat.won(claim, seats);
    rows.forEach(row -> row.hold(claim.terms(), won.until()));
    // Now, and not at the commit: only here does a stale version end the attempt and not the claim.
    database.entities().flush();
    log.held(claim, seats, won);
    return recorder.record(claim, seats, won);
  }
}
