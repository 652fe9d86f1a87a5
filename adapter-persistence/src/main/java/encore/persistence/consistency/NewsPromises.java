package encore.persistence.consistency;

import static encore.application.consistency.Promise.Kind.LIVENESS;
import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** E1, E2 and E4: what happened beside what is told of it. */
final class NewsPromises {

  // Those moves of a seat that come with one of its booking, in the same transaction.
  private static final String BOOKINGS =
      """
      SELECT b.id::text AS who
        FROM booking b
        LEFT JOIN told ON told.aggregatetype = 'booking' AND told.aggregateid = b.id::text
       WHERE b.id IN (SELECT t.booking_id
                        FROM seat_transition t
                       WHERE t.at >= :since AND t.at >= (SELECT since FROM lately)
                         AND t.kind IN ('HELD', 'GIVEN', 'RELEASED', 'CONFIRMED', 'CANCELLED'))
         AND b.news > 0
         AND told.last IS DISTINCT FROM b.news
      """;

  private static final String PAYMENTS =
      """
      SELECT p.id::text AS who
        FROM payment p
        LEFT JOIN told ON told.aggregatetype = 'payment' AND told.aggregateid = p.id::text
       WHERE p.booking_id IN (SELECT t.booking_id
                                FROM seat_transition t
                               WHERE t.at >= :since AND t.at >= (SELECT since FROM lately)
                                 AND t.kind IN ('CONFIRMED', 'CANCELLED'))
         AND greatest(p.completed_at, p.ended_at) >= (SELECT since FROM lately)
         AND p.news > 0
         AND told.last IS DISTINCT FROM p.news
      """;

  private static final String WALLETS =
      """
      SELECT w.user_id::text AS who
        FROM wallet w
        LEFT JOIN told ON told.aggregatetype = 'wallet' AND told.aggregateid = w.user_id::text
       WHERE w.user_id IN (SELECT t.user_id
                             FROM transfer t
                            WHERE t.at >= :since AND t.at >= (SELECT since FROM lately))
         AND w.news > 0
         AND told.last IS DISTINCT FROM w.news
      """;

  private static final String ORDERS =
      """
      SELECT o.id::text AS who
        FROM shop_order o
        LEFT JOIN told ON told.aggregatetype = 'order' AND told.aggregateid = o.id::text
       WHERE o.id IN (SELECT made.id FROM shop_order made
                       WHERE made.ordered_at >= :since AND made.ordered_at >= (SELECT since FROM lately)
                       UNION
                      SELECT over.id FROM shop_order over
                       WHERE over.cancelled_at >= :since AND over.cancelled_at >= (SELECT since FROM lately))
         AND told.last IS DISTINCT FROM o.news
      """;

  private static final String COUPONS =
      """
      SELECT u.id::text AS who
        FROM user_coupon u
        LEFT JOIN told ON told.aggregatetype = 'user-coupon' AND told.aggregateid = u.id::text
       WHERE u.id IN (SELECT m.user_coupon_id
                        FROM user_coupon_move m
                       WHERE m.at >= :since AND m.at >= (SELECT since FROM lately)
                         AND m.version = 1)
         AND u.told
         AND told.last IS DISTINCT FROM 1
      """;

  // By when it was answered, for that has an index; who still waits is asked always.
  private static final String REQUESTS =
      """
      , asked AS MATERIALIZED (
        SELECT r.id, r.status, r.accepted_at
          FROM coupon_request r
         WHERE r.status <> 'PENDING'
           AND r.finished_at >= :since AND r.finished_at >= (SELECT since FROM lately)
         UNION ALL
        SELECT r.id, r.status, r.accepted_at FROM coupon_request r WHERE r.status = 'PENDING'
      )
      SELECT a.id::text AS who
        FROM asked a
        LEFT JOIN told wish ON wish.aggregatetype = 'coupon-request' AND wish.aggregateid = a.id::text
        LEFT JOIN told refusal ON refusal.aggregatetype = 'coupon-rejection' AND refusal.aggregateid = a.id::text
       WHERE a.accepted_at >= greatest(:since, (SELECT since FROM lately)) AND wish.last IS DISTINCT FROM 1
          OR (a.status = 'REJECTED') <> (refusal.last IS NOT NULL)
      """;

  private static final String GAPLESS =
      """
      SELECT aggregatetype || '/' || aggregateid AS who
        FROM told
       WHERE versions <> last - first + 1 OR n <> versions
      """;

  private static final String WAITING =
      """
      SELECT o.aggregatetype || '/' || o.aggregateid || '@' || o.version AS who
        FROM outbox o
       WHERE o.published_at IS NULL
         AND o.created_at < (SELECT app_now()) - interval '1 minute'
      """;

  private NewsPromises() {}

  static List<Promise> all() {
    return List.of(
        ofNews(
            "E1-bookings-told", "What happened to a booking is told, and nothing else.", BOOKINGS),
        ofNews(
            "E1-payments-told", "What happened to a payment is told, and nothing else.", PAYMENTS),
        ofNews("E1-wallets-told", "What happened to a wallet is told, and nothing else.", WALLETS),
        ofNews("E1-orders-told", "What happened to an order is told, and nothing else.", ORDERS),
        ofNews("E1-coupons-told", "Who has a coupon is told of it.", COUPONS),
        ofNews(
            "E1-requests-told",
            "What was asked for is told, and who was refused; nobody else.",
            REQUESTS),
        ofNews("E4-versions", "The news of a thing are counted without a gap.", GAPLESS),
        new Promise("E2-sent", LIVENESS, "News leave within a minute.", WAITING.stripTrailing()));
  }

  private static Promise ofNews(String id, String sentence, String question) {
    return safety(id, sentence, Books.NEWS + question);
  }
}
