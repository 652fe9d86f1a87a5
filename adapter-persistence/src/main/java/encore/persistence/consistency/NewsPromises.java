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
        ofNews("E4-versions", "The news of a thing are counted without a gap.", GAPLESS),
        new Promise("E2-sent", LIVENESS, "News leave within a minute.", WAITING.stripTrailing()));
  }

  private static Promise ofNews(String id, String sentence, String question) {
    return safety(id, sentence, Books.NEWS + question);
  }
}
