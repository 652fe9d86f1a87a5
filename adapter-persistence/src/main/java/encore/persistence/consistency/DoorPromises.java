package encore.persistence.consistency;

import static encore.application.consistency.Promise.Kind.LIVENESS;
import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** Q, T, I and N: passes, tickets, keys, and the nets under all of it. */
final class DoorPromises {

  // A limit may be lowered while more are inside: it is broken by who was let in after the last
  // order. What was not written down as over yet is judged by the time, as a round does it.
  private static final String LIMIT =
      """
      SELECT l.concert_id::text AS who
        FROM queue_line l
       CROSS JOIN LATERAL (SELECT count(*) AS inside, max(p.admitted_at) AS newest
                             FROM admission_pass p
                            WHERE p.concert_id = l.concert_id
                              AND p.ended_at IS NULL
                              AND p.expires_at > (SELECT app_now())) AS i
       WHERE i.inside > l.active
         AND i.newest > coalesce((SELECT max(e.at)
                                    FROM audit_entry e
                                   WHERE e.subject = 'queue/' || l.concert_id), '-infinity')
      """;

  private static final String ONE_PASS =
      """
      SELECT p.concert_id || '/' || p.user_id AS who
        FROM admission_pass p
       WHERE p.ended_at IS NULL
       GROUP BY p.concert_id, p.user_id
      HAVING count(*) > 1
      """;

  private static final String TICKETS =
      Books.BOOKINGS
          + """
          SELECT b.id::text AS who
            FROM booked
            JOIN booking b ON b.id = booked.booking_id
            JOIN ticket_check t ON t.booking_id = b.id
           WHERE b.confirmed_at IS NULL
              OR t.checked_at < b.confirmed_at
              OR b.ended_at <= t.checked_at
           GROUP BY b.id
          """;

  private static final String KEYS =
      """
      SELECT encode(k.name, 'hex') AS who
        FROM idempotency_key k
       WHERE k.begun_at < (SELECT app_now()) - :kept * interval '1 second' - interval '1 hour'
      """;

  private static final String NETS =
      """
      SELECT net AS who
        FROM (VALUES ('seat_moves_by_the_book'), ('booking_moves_by_the_book'),
                     ('booking_seat_moves_by_the_book'), ('seat_transition_is_for_ever'),
                     ('audit_entry_is_for_ever'), ('booking_counts_for_its_buyer'),
                     ('booking_still_counts_for_its_buyer'), ('transfer_agrees_with_the_books'),
                     ('wallet_moves_by_the_book'), ('wallet_has_its_transfer'),
                     ('wallet_reservation_moves_by_the_book'), ('payment_moves_by_the_book'),
                     ('admission_pass_moves_by_the_book'), ('booking_is_told_of_a_move'),
                     ('payment_is_told'), ('transfer_is_told'),
                     ('coupon_keeps_its_promise'), ('user_coupon_is_of_its_campaign'),
                     ('user_coupon_moves_by_the_book'), ('payment_keeps_its_discount'),
                     ('inbox_stand_never_goes_back'),
                     ('coupon_request_is_answered_once'), ('coupon_request_is_told'),
                     ('coupon_request_is_rejected'), ('user_coupon_is_told'),
                     ('stock_moves_by_the_book'), ('stock_movement_is_for_ever'),
                     ('shop_order_is_cancelled_once'), ('shop_order_is_told')) AS known (net)
       WHERE NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgname = net AND t.tgenabled IN ('O', 'A'))
       UNION ALL
      SELECT net
        FROM (VALUES ('booking_seat_one_live_claim'), ('booking_seat_sold_once'),
                     ('seat_transition_pkey'), ('payment_one_completed_for_a_booking'),
                     ('transfer_is_given_back_once'), ('transfer_one_for_a_version'),
                     ('admission_pass_one_live_for_a_user'), ('ticket_checked_once'),
                     ('idempotency_key_is_asked_once'),
                     ('user_coupon_one_for_a_user'), ('user_coupon_numbers_are_used_up'),
                     ('user_coupon_one_for_a_use'), ('payment_by_a_coupon_once'),
                     ('inbox_pkey'), ('parked_event_once'), ('parked_event_one_a_version'),
                     ('notification_one_of_an_event'),
                     ('coupon_request_one_waits'), ('coupon_request_of_one_coupon'),
                     ('stock_movement_pkey'), ('stock_movement_once'),
                     ('shop_order_paid_by_its_own'), ('shop_order_by_a_coupon_once'),
                     ('cart_one_for_a_user')) AS known (net)
       WHERE NOT EXISTS (SELECT
                           FROM pg_index i
                           JOIN pg_class c ON c.oid = i.indexrelid
                          WHERE c.relname = net AND i.indisunique AND i.indisvalid)
      """;

  private static final String APPEND_ONLY =
      """
      SELECT net AS who
        FROM (VALUES ('transfer_is_for_ever'), ('transfer_is_for_ever_as_a_whole'), ('wallet_stays')) AS known (net)
       WHERE NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgname = net AND t.tgenabled IN ('O', 'A'))
      """;

  private DoorPromises() {}

  static List<Promise> all() {
    return List.of(
        safety("M7-append-only", "The ledger is only appended to.", APPEND_ONLY),
        safety("Q1-inside", "No more are inside than the line lets in.", LIMIT),
        safety("Q6-one-pass", "Nobody is inside twice.", ONE_PASS),
        safety("T1-tickets", "Who comes in has a ticket that was bought and stands.", TICKETS),
        new Promise(
            "I1-forgotten",
            LIVENESS,
            "A key is forgotten when its time is over, at work or answered.",
            KEYS.stripTrailing()),
        safety("N1-nets", "The nets under the code hang.", NETS));
  }
}
