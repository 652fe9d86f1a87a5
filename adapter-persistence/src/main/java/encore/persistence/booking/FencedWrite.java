package encore.persistence.booking;

import encore.application.booking.Claim;
import encore.domain.booking.Booking;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a decision about seats, on the very versions it was made for: a version that moved on in
 * the meantime is not touched.
 */
final class FencedWrite {

  private static final String HOLD_SEATS =
      """
      WITH held AS (
        UPDATE seat s
           SET status = 'HELD', holder_id = won.buyer, booking_id = won.booking,
               hold_expires_at = won.until, fence = s.fence + 1
          FROM unnest(:ids, :fences, :buyers::uuid[], :bookings::uuid[], :ends::timestamptz[])
               AS won (id, fence, buyer, booking, until)
         WHERE s.id = won.id
           AND s.fence = won.fence
        RETURNING s.id, s.fence, s.holder_id, s.booking_id, s.hold_expires_at
      )
      INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
      SELECT id, fence, 'HELD', holder_id, booking_id, :at, hold_expires_at
        FROM held
      """;

  private static final String FREE_SEATS =
      """
      WITH freed AS (
        UPDATE seat s
           SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL,
               hold_expires_at = NULL, fence = s.fence + 1
          FROM unnest(:ids, :fences) AS seen (id, fence)
         WHERE s.id = seen.id
           AND s.fence = seen.fence
        RETURNING s.id, s.fence
      )
      INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at)
      SELECT id, fence, 'RELEASED', :buyer, :booking, :at
        FROM freed
      """;

  private final Database database;

  FencedWrite(Database database) {
    this.database = database;
  }

  void hold(Claim claim, List<LockedSeat> seats, Claim.Result.Won won) {
    hold(List.of(new WonClaim(claim, seats, won)));
  }

  /** Claims of one decision, so of one time. */
  void hold(List<WonClaim> claims) {
    var seats = claims.stream().flatMap(claim -> claim.found().stream()).toList();
    int written =
        database
            .sql()
            .sql(HOLD_SEATS)
            .param("ids", LockedSeat.ids(seats))
            .param("fences", LockedSeat.fences(seats))
            .param("buyers", ofEachSeat(claims, claim -> claim.terms().buyer().value()))
            .param("bookings", ofEachSeat(claims, claim -> claim.terms().id().value()))
            .param("ends", ofEachSeat(claims, claim -> claim.won().until()))
            .param("at", Columns.param(claims.getFirst().won().at()))
            .update();
    requireAll(seats, written);
  }

  void free(Booking.Terms booking, List<LockedSeat> seats, Instant at) {
    int written =
        database
            .sql()
            .sql(FREE_SEATS)
            .param("buyer", booking.buyer().value())
            .param("booking", booking.id().value())
            .param("at", Columns.param(at))
            .param("ids", LockedSeat.ids(seats))
            .param("fences", LockedSeat.fences(seats))
            .update();
    requireAll(seats, written);
  }

  /** Who holds the locks still has every version; the exception rolls all of it back. */
  private static void requireAll(List<LockedSeat> seats, int written) {
    if (written != seats.size()) {
      throw new IllegalStateException("wrote " + written + " of " + seats.size() + " seats");
    }
  }

  private static String[] ofEachSeat(List<WonClaim> claims, Function<WonClaim, Object> what) {
    return claims.stream()
        .flatMap(claim -> claim.found().stream().map(_ -> what.apply(claim).toString()))
        .toArray(String[]::new);
  }
}
