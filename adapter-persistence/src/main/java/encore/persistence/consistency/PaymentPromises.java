package encore.persistence.consistency;

import static encore.application.consistency.Promise.Kind.LIVENESS;
import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** M4, M5, M6 and M9: payments beside bookings and books. */
final class PaymentPromises {

  private static final String ONE =
      """
      SELECT p.booking_id::text AS who
        FROM paid
        JOIN payment p ON p.id = paid.id
       WHERE p.status = 'COMPLETED'
       GROUP BY p.booking_id
      HAVING count(*) > 1
      """;

  private static final String CONFIRMED_IS_PAID =
      """
      SELECT b.id::text AS who
        FROM booked
        JOIN booking b ON b.id = booked.booking_id
       WHERE b.status = 'CONFIRMED'
         AND NOT b.complimentary
         AND NOT EXISTS (
               SELECT FROM payment p
                WHERE p.booking_id = b.id
                  AND p.status = 'COMPLETED')
      """;

  private static final String PAID_IS_CONFIRMED =
      """
      SELECT p.id::text AS who
        FROM paid
        JOIN payment p ON p.id = paid.id
        LEFT JOIN booking b ON b.id = p.booking_id
       WHERE p.status = 'COMPLETED'
         AND (b.status, b.buyer_id) IS DISTINCT FROM ('CONFIRMED', p.buyer_id)
      """;

  private static final String PRICE =
      """
      SELECT p.id::text AS who
        FROM paid
        JOIN payment p ON p.id = paid.id
       WHERE p.status = 'COMPLETED'
         AND (p.amount - p.discount_amount IS DISTINCT FROM p.paid_amount
              OR p.amount IS DISTINCT FROM (
                   SELECT sum(bs.price)
                     FROM booking_seat bs
                    WHERE bs.booking_id = p.booking_id))
      """;

  // By the names of the transfers: a look for the reference would read all the books.
  private static final String POINTS =
      """
      SELECT p.id::text AS who
        FROM paid
        JOIN payment p ON p.id = paid.id
        LEFT JOIN transfer t ON t.id = p.transfer_id
        LEFT JOIN transfer back ON back.reverses = t.id
       WHERE p.method = 'POINT'
         AND p.amount > p.discount_amount
         AND (p.status = 'COMPLETED'
              AND ((t.kind, t.user_id, t.amount) IS DISTINCT FROM ('USE', p.buyer_id, p.paid_amount) OR back.id IS NOT NULL)
              OR p.status = 'REFUNDED' AND (back.id IS NULL OR back.amount <> p.refund_amount)
              OR (SELECT count(*)
                    FROM transfer other
                   WHERE other.user_id = p.buyer_id
                     AND other.kind = 'USE'
                     AND other.reference = 'payment/' || p.id) > 1)
      """;

  private static final String CARDS =
      """
      SELECT p.id::text AS who
        FROM paid
        JOIN payment p ON p.id = paid.id
        LEFT JOIN transfer t ON t.id = p.id AND t.kind = 'CARD_SALE'
        LEFT JOIN transfer back ON back.reverses = t.id
       WHERE p.method = 'CARD'
         AND p.paid_amount > 0
         AND (p.status = 'COMPLETED' AND (t.amount IS DISTINCT FROM p.paid_amount OR back.id IS NOT NULL)
              OR p.status = 'REFUNDED' AND p.completed_at IS NOT NULL AND back.amount IS DISTINCT FROM p.refund_amount)
      """;

  private static final String REFUND =
      """
      SELECT p.id::text AS who
        FROM paid
        JOIN payment p ON p.id = paid.id
       WHERE p.refund_amount > p.paid_amount
          OR p.transfer_id IS NOT NULL
             AND (SELECT count(*) FROM transfer t WHERE t.reverses = p.transfer_id) > 1
      """;

  private static final String NOTHING_MOVED =
      """
      SELECT p.id::text AS who
        FROM paid
        JOIN payment p ON p.id = paid.id
       WHERE p.status IN ('READY', 'DECLINED', 'LAPSED')
         AND (p.paid_amount IS NOT NULL
              OR EXISTS (SELECT FROM transfer t WHERE t.id IN (p.id, p.transfer_id))
              OR EXISTS (SELECT FROM transfer t
                          WHERE t.user_id = p.buyer_id
                            AND t.reference = 'payment/' || p.id))
      """;

  private static final String ASKED =
      """
      SELECT p.id::text AS who
        FROM payment p
       WHERE p.status IN ('CHARGING', 'REFUNDING')
         AND p.next_try_at < (SELECT app_now()) - interval '1 minute'
      """;

  // All that are open, however old: they are few, and have an index of their own. Of what was let
  // go of one may be open for a moment, or until the hold would have ended.
  private static final String OPEN_IS_UNPAID =
      """
      SELECT p.id::text AS who
        FROM payment p
        JOIN booking b ON b.id = p.booking_id
       WHERE p.status IN ('READY', 'CHARGING')
         AND b.status = 'CONFIRMED'
      """;

  private static final String OVERDUE =
      """
      SELECT p.id::text AS who
        FROM payment p
        LEFT JOIN booking b ON b.id = p.booking_id
       WHERE p.status = 'READY'
         AND p.expires_at < (SELECT app_now()) - interval '30 seconds'
         AND (b.id IS NULL OR b.expires_at < (SELECT app_now()) - interval '30 seconds')
      """;

  private PaymentPromises() {}

  static List<Promise> all() {
    return List.of(
        ofPaid("M4-paid-once", "A booking is paid for once.", ONE),
        safety(
            "M4-confirmed-is-paid",
            "What is confirmed and no gift is paid for.",
            Books.BOOKINGS + CONFIRMED_IS_PAID),
        ofPaid("M4-paid-is-confirmed", "What is paid for is confirmed.", PAID_IS_CONFIRMED),
        safety(
            "M4-open-is-unpaid",
            "A payment is open only for what is not paid for.",
            OPEN_IS_UNPAID),
        ofPaid(
            "M5-price-of-the-hold",
            "What is paid is the price of the hold less the coupon.",
            PRICE),
        ofPaid("M5-points-once", "The points of a payment were taken once.", POINTS),
        ofPaid("M5-card-in-the-books", "What a card paid is in the books once.", CARDS),
        ofPaid("M6-refunded-once", "No more goes back than came, and once.", REFUND),
        ofPaid(
            "M9-failed-moved-nothing", "A payment that failed has moved nothing.", NOTHING_MOVED),
        new Promise(
            "M9-asked-again",
            LIVENESS,
            "A gateway that owes an answer is asked when it is time.",
            ASKED.stripTrailing()),
        new Promise(
            "M9-closed-in-time",
            LIVENESS,
            "What nobody paid before the hold ended is closed within half a minute.",
            OVERDUE.stripTrailing()));
  }

  private static Promise ofPaid(String id, String sentence, String question) {
    return safety(id, sentence, Books.PAYMENTS + question);
  }
}
