package encore.persistence.consistency;

import static encore.application.consistency.Promise.Kind.LIVENESS;
import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** E4, E5 and E6 where news arrive: stands, what was put aside, and what is counted from them. */
final class InboxPromises {

  // Of a thing whose news have left the window nothing is said.
  private static final String NOT_AHEAD =
      Books.NEWS
          + """
          SELECT s.consumer || ': ' || s.aggregate || '/' || s.subject || '@' || s.version AS who
            FROM told
            JOIN inbox_stand s ON s.aggregate = told.aggregatetype AND s.subject = told.aggregateid
           WHERE s.version > told.last
          """;

  private static final String PARKED =
      """
      SELECT p.id::text AS who
        FROM parked_event p
       WHERE p.ended_at IS NULL
         AND p.parked_at < (SELECT app_now()) - interval '1 hour'
      """;

  // Taking a letter puts off when it is due: one that was taken twice was not sent the first time.
  private static final String LETTERS =
      """
      SELECT p.id::text AS who
        FROM parked_event p
       WHERE p.letter_due_at IS NOT NULL
         AND p.letter_sent_at IS NULL
         AND p.parked_at < (SELECT app_now()) - interval '1 minute'
         AND (p.letter_attempts > 1 OR p.letter_due_at < (SELECT app_now()) - interval '1 minute')
      """;

  // Written by one statement, so seen together. Hours are kept for eight days at least, and then go
  // before their sales do.
  private static final String RANKING =
      """
      WITH lately AS MATERIALIZED (
        SELECT date_trunc('hour', greatest(CAST(:since AS timestamptz), app_now() - interval '7 days'), 'UTC') AS since
      )
      SELECT kind || '/' || item_id || '/' || told_at(hour) AS who
        FROM (SELECT kind, item_id, hour, quantity
                FROM ranking_hour
               WHERE hour >= (SELECT since FROM lately)
               UNION ALL
              SELECT kind, item_id, hour, -quantity
                FROM ranking_sale
               WHERE hour >= (SELECT since FROM lately)) AS both_sides
       GROUP BY kind, item_id, hour
      HAVING sum(quantity) <> 0
      """;

  private InboxPromises() {}

  static List<Promise> all() {
    return List.of(
        safety("E4-not-ahead", "Nobody has taken in what was not told.", NOT_AHEAD),
        safety("E5-ranking", "An hour of the ranking is the sum of its sales.", RANKING),
        late("E5-parked", "News that were put aside are dealt with within an hour.", PARKED),
        late("E6-letters", "What failed has its letter within a minute.", LETTERS));
  }

  private static Promise late(String id, String sentence, String question) {
    return new Promise(id, LIVENESS, sentence, question.stripTrailing());
  }
}
