package encore.bootstrap.lab;

import encore.application.booking.Claim;
import encore.bootstrap.lab.Bout.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A hold as one prepared statement and its own commit, and nothing of the house around it. */
final class RawSeatClaims {

  private static final String HOLD =
      """
      WITH wish AS (
        SELECT ?::bigint[] AS ids, ?::uuid AS booking, ?::uuid AS schedule, ?::uuid AS buyer
      ), locked AS MATERIALIZED (
        SELECT id, status, fence, price
          FROM seat
         WHERE id = ANY ((SELECT ids FROM wish)::bigint[])
         ORDER BY id
           FOR NO KEY UPDATE
      ), judged AS MATERIALIZED (
        SELECT count(*) FILTER (WHERE status = 'AVAILABLE') = (SELECT cardinality(ids) FROM wish) AS won,
               app_now() AS now
          FROM locked
      ), taken AS (
        UPDATE seat s
           SET status = 'HELD', holder_id = w.buyer, booking_id = w.booking, fence = l.fence + 1,
               hold_expires_at = j.now + interval '5 minutes'
          FROM locked l, judged j, wish w
         WHERE s.id = l.id
           AND j.won
        RETURNING s.id, s.fence, s.hold_expires_at, l.price
      ), logged AS (
        INSERT INTO seat_transition (seat_id, fence, kind, actor_id, booking_id, at, expires_at)
        SELECT t.id, t.fence, 'HELD', w.buyer, w.booking, j.now, t.hold_expires_at
          FROM taken t, judged j, wish w
      ), booked AS (
        INSERT INTO booking (id, schedule_id, buyer_id, status, seat_count, total_amount, held_at, expires_at)
        SELECT w.booking, w.schedule, w.buyer, 'HELD', t.seats, t.total, j.now, t.until
          FROM (SELECT count(*) AS seats, sum(price) AS total, min(hold_expires_at) AS until
                  FROM taken) AS t,
               judged j, wish w
         WHERE t.seats > 0
      )
      INSERT INTO booking_seat (booking_id, seat_id, price, status)
      SELECT w.booking, t.id, t.price, 'HELD'
        FROM taken t, wish w
      """;

  private final RawConnections connections;

  RawSeatClaims(RawConnections connections) {
    this.connections = connections;
  }

  Outcome claim(Claim claim) {
    return connections.with(each -> hold(each, claim)) > 0 ? Outcome.WON : Outcome.REFUSED;
  }

  private static int hold(Connection connection, Claim claim) throws SQLException {
    var terms = claim.terms();
    var ids = terms.seats().stream().map(seat -> seat.id().value()).toArray(Long[]::new);
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setArray(1, connection.createArrayOf("bigint", ids));
      hold.setObject(2, terms.id().value());
      hold.setObject(3, terms.schedule().value());
      hold.setObject(4, terms.buyer().value());
      return hold.executeUpdate();
    }
  }
}
