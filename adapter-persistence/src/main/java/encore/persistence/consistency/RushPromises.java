package encore.persistence.consistency;

import static encore.application.consistency.Promise.Kind.LIVENESS;
import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/**
 * C3 to C6: those who were promised an answer, beside what they got. That of two batches the first
 * had the earlier wishes is not in the books: a number may be taken long before it is committed, so
 * a lower one that comes later has overtaken nobody. Within one batch all of them were seen.
 */
final class RushPromises {

  private static final String LATE =
      """
      SELECT r.id::text AS who
        FROM coupon_request r
       WHERE r.status = 'PENDING'
         AND r.accepted_at < (SELECT app_now()) - interval '60 seconds'
      """;

  private static final String ANSWERED =
      """
      WITH answered AS MATERIALIZED (
        SELECT r.* FROM coupon_request r WHERE r.status <> 'PENDING' AND r.finished_at >= :since
      )
      """;

  private static final String ANSWER_STANDS =
      ANSWERED
          + """
          SELECT a.id::text AS who
            FROM answered a
            LEFT JOIN user_coupon u ON u.coupon_id = a.coupon_id AND u.user_id = a.user_id
           WHERE a.status = 'ISSUED' AND u.id IS DISTINCT FROM a.user_coupon_id
              OR a.reason = 'COUPON_ALREADY_ISSUED' AND u.id IS NULL
          """;

  private static final String IN_ORDER =
      ANSWERED
          + """
          SELECT a.coupon_id::text AS who
            FROM answered a
           GROUP BY a.coupon_id, a.finished_at
          HAVING min(a.seq) FILTER (WHERE a.reason = 'COUPON_SOLD_OUT')
               < max(a.seq) FILTER (WHERE a.status = 'ISSUED')
             AND NOT EXISTS (SELECT
                               FROM audit_entry e
                              WHERE e.subject = 'coupon/' || a.coupon_id
                                AND e.at = a.finished_at
                                AND e.action = 'COUPON_EDITED')
          """;

  // Since somebody edited the campaign last, which may have raised what it has.
  private static final String SOLD_OUT =
      ANSWERED
          + """
          , sold_out AS MATERIALIZED (
            SELECT a.coupon_id, min(a.finished_at) AS at
              FROM answered a
             CROSS JOIN LATERAL (SELECT coalesce(max(e.at), '-infinity') AS at
                                   FROM audit_entry e
                                  WHERE e.subject = 'coupon/' || a.coupon_id
                                    AND e.action = 'COUPON_EDITED') AS edited
             WHERE a.reason = 'COUPON_SOLD_OUT'
               AND a.finished_at > edited.at
             GROUP BY a.coupon_id
          )
          """;

  private static final String THE_END =
      SOLD_OUT
          + """
          SELECT s.coupon_id::text AS who
            FROM sold_out s
           CROSS JOIN LATERAL (SELECT u.issued_at
                                 FROM user_coupon u
                                WHERE u.coupon_id = s.coupon_id
                                ORDER BY u.number DESC
                                LIMIT 1) AS last
           WHERE last.issued_at > s.at
          """;

  private static final String NONE_LEFT =
      SOLD_OUT
          + """
          SELECT c.id::text AS who
            FROM sold_out s
            JOIN coupon c ON c.id = s.coupon_id
           WHERE c.issued < c.quota
          """;

  private RushPromises() {}

  static List<Promise> all() {
    return List.of(
        new Promise(
            "C3-answered",
            LIVENESS,
            "Who was promised an answer has it within a minute.",
            LATE.stripTrailing()),
        safety("C3-answer-stands", "Who was answered has what he was told.", ANSWER_STANDS),
        safety(
            "C4-in-order",
            "Of those who were answered together nobody gets what an earlier one was refused.",
            IN_ORDER),
        safety("C5-sold-out-is-the-end", "Once a campaign was sold out nobody gets one.", THE_END),
        safety("C6-sold-out-had-none-left", "What was called sold out is.", NONE_LEFT));
  }
}
