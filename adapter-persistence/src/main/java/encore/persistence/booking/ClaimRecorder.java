package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Won;
import encore.domain.booking.SeatState;
import encore.domain.catalog.Seat;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.List;

/**
 * Writes down a claim that was won: its booking, and the end of those it took over. Runs in the
 * transaction that decided, with the seats locked.
 */
final class ClaimRecorder {

  private static final String RECORD_BOOKING =
      """
      WITH b AS (
        INSERT INTO booking (id, schedule_id, buyer_id, status, total_amount, held_at, expires_at)
        VALUES (:booking, :schedule, :buyer, 'HELD', :total, :at, :until)
        RETURNING id
      )
      INSERT INTO booking_seat (booking_id, seat_id, price, status)
      SELECT b.id, s.seat_id, s.price, 'HELD'
        FROM b, unnest(:seats, :prices) AS s (seat_id, price)
      """;

  private final Database database;
  private final LapsedClaims lapsed;

  ClaimRecorder(Database database) {
    this.database = database;
    this.lapsed = new LapsedClaims(database);
  }

  Won record(Claim claim, List<LockedSeat> found, Won won) {
    SeatsGone.unlessAll(claim.terms(), found);
    endLapsed(found);
    var terms = claim.terms();
    database
        .sql()
        .sql(RECORD_BOOKING)
        .param("booking", terms.id().value())
        .param("schedule", terms.schedule().value())
        .param("buyer", terms.buyer().value())
        .param("total", terms.total().won())
        .param("at", Columns.param(won.at()))
        .param("until", Columns.param(won.until()))
        .param("seats", SeatIds.of(terms))
        .param(
            "prices",
            terms.seats().stream().map(Seat::price).map(m -> m.won()).toArray(Long[]::new))
        .update();
    return won;
  }

  private void endLapsed(List<LockedSeat> found) {
    var seats =
        found.stream()
            .map(LockedSeat::state)
            .filter(SeatState.Held.class::isInstance)
            .map(state -> state.seat().value())
            .toArray(Long[]::new);
    lapsed.end(seats);
  }
}
