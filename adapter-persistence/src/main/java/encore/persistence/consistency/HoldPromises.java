package encore.persistence.consistency;

import static encore.application.consistency.Promise.Kind.LIVENESS;
import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** S3, S7 and S8: bookings beside the seats they claim. */
final class HoldPromises {

  // The books of a hold are closed ten seconds after its end, by a job; the seat is free without
  // it.
  private static final String OVERDUE =
      """
      SELECT b.schedule_id, b.id::text AS who
        FROM booking b
       WHERE b.status = 'HELD'
         AND b.expires_at < (SELECT app_now()) - interval '30 seconds'
      """;

  // Each log is read once: with a look at it for each booking, one hot seat costs minutes.
  private static final String WHOLE =
      Books.BOOKINGS
          + """
          , claimed AS (
            SELECT bs.booking_id, count(*) AS seats, sum(bs.price) AS price
              FROM booked
              JOIN booking_seat bs ON bs.booking_id = booked.booking_id
             GROUP BY bs.booking_id
          ), logged AS (
            SELECT t.booking_id, count(*) AS moves
              FROM (SELECT DISTINCT bs.seat_id
                      FROM booked
                      JOIN booking_seat bs ON bs.booking_id = booked.booking_id) AS s
              JOIN seat_transition t ON t.seat_id = s.seat_id
             WHERE t.kind IN ('HELD', 'GIVEN')
             GROUP BY t.booking_id
          )
          SELECT b.schedule_id, b.id::text AS who
            FROM booked
            JOIN booking b ON b.id = booked.booking_id
            LEFT JOIN claimed c ON c.booking_id = b.id
            LEFT JOIN logged l ON l.booking_id = b.id
           WHERE c.seats IS DISTINCT FROM b.seat_count
              OR l.moves IS DISTINCT FROM c.seats
              OR c.price IS DISTINCT FROM b.total_amount
          """;

  private static final String HELD =
      Books.SEATS
          + """
          SELECT s.schedule_id, s.id::text AS who
            FROM touched
            JOIN seat s ON s.id = touched.seat_id
           WHERE s.status = 'HELD'
             AND NOT EXISTS (
                   SELECT FROM booking_seat c
                    WHERE c.seat_id = s.id
                      AND c.booking_id = s.booking_id
                      AND c.status = 'HELD')
          """;

  private static final String SOLD =
      Books.SEATS
          + """
          SELECT s.schedule_id, s.id::text AS who
            FROM touched
            JOIN seat s ON s.id = touched.seat_id
            LEFT JOIN booking_seat c ON c.seat_id = s.id AND c.status IN ('HELD', 'CONFIRMED')
           WHERE s.status = 'SOLD' AND (c.status, c.booking_id) IS DISTINCT FROM ('CONFIRMED', s.booking_id)
              OR s.status IN ('AVAILABLE', 'BLOCKED') AND c.booking_id IS NOT NULL
          """;

  // A claim is closed with its booking, but for a lapsed one: its seat may be free before.
  private static final String AS_ITS_BOOKING =
      Books.BOOKINGS
          + """
          SELECT b.schedule_id, b.id::text AS who
            FROM booked
            JOIN booking b ON b.id = booked.booking_id
            JOIN booking_seat c ON c.booking_id = b.id
           WHERE c.status <> b.status
             AND NOT (b.status IN ('HELD', 'CANCELLED') AND c.status = 'EXPIRED')
             AND NOT (b.status = 'EXPIRED' AND c.status = 'HELD')
          """;

  // At this instant, which is later than what the question sees: who is over the limit now was so
  // then. The limit is that of his last booking: it may have been lowered since.
  private static final String LIMIT =
      Books.BOOKINGS
          + """
          , buyers AS (
            SELECT DISTINCT b.schedule_id, b.buyer_id
              FROM booked
              JOIN booking b ON b.id = booked.booking_id
          )
          SELECT b.schedule_id, b.buyer_id::text AS who
            FROM buyers
            JOIN booking b ON b.schedule_id = buyers.schedule_id AND b.buyer_id = buyers.buyer_id
            JOIN schedule s ON s.id = b.schedule_id
            LEFT JOIN seats_of_buyer l ON l.schedule_id = b.schedule_id AND l.buyer_id = b.buyer_id
           WHERE NOT b.complimentary
             AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND b.expires_at > (SELECT app_now()))
           GROUP BY b.schedule_id, b.buyer_id, coalesce(l.seats_max, s.seats_per_buyer)
          HAVING sum(b.seat_count) > coalesce(l.seats_max, s.seats_per_buyer)
          """;

  private HoldPromises() {}

  static List<Promise> all() {
    return List.of(
        new Promise(
            "S3-tidied",
            LIVENESS,
            "The books of a lapsed hold are closed within half a minute.",
            OVERDUE.stripTrailing()),
        safety("S7-all-its-seats", "A booking has all its seats, at its price, or none.", WHOLE),
        safety("S7-held-has-its-claim", "A held seat has its claim.", HELD),
        safety(
            "S7-sold-has-its-claim", "A sold seat has its claim, and a free one has none.", SOLD),
        safety("S7-claims-end-together", "The claims of a booking end with it.", AS_ITS_BOOKING),
        safety("S8-limit-of-a-buyer", "Nobody has more seats than a buyer may.", LIMIT));
  }
}
