package encore.bootstrap;

/** Where one table says what another one does not. */
final class StorySql {
  private StorySql() {}

  static final String TOLD_AND_NOT_HEARD =
      """
      SELECT o.type || ' ' || o.id
        FROM outbox o
       WHERE o.topic = ANY (:topics)
         AND NOT EXISTS (SELECT FROM inbox i WHERE i.consumer = :consumer AND i.event_id = o.id)
      """;

  static final String HEARD_AND_NOT_TOLD =
      """
      SELECT i.event_id::text
        FROM inbox i
       WHERE i.consumer = :consumer
         AND NOT EXISTS (SELECT FROM outbox o WHERE o.id = i.event_id AND o.topic = ANY (:topics))
      """;

  /**
   * News of each thing are counted from 1 without a gap, and who heard of it has heard the last.
   */
  static final String NOT_WHERE_IT_STANDS =
      """
      WITH told AS (
        SELECT aggregatetype, aggregateid, max(version) AS last, count(*) AS n, min(version) AS first
          FROM outbox
         GROUP BY aggregatetype, aggregateid
      )
      SELECT t.aggregatetype || ' ' || t.aggregateid
        FROM told t
       WHERE t.first <> 1 OR t.n <> t.last
       UNION ALL
      SELECT s.consumer || ' ' || s.aggregate || ' ' || s.subject
        FROM inbox_stand s
        LEFT JOIN told t ON t.aggregatetype = s.aggregate AND t.aggregateid = s.subject
       WHERE s.version IS DISTINCT FROM t.last
      """;

  /** As docs/events.md has it. */
  static final String WORTH_A_NOTICE =
      """
      SELECT id::text
        FROM outbox
       WHERE type IN ('concert.booking.confirmed.v1', 'concert.booking.expired.v1', 'concert.point.charged.v1')
          OR type = 'concert.booking.cancelled.v1' AND payload ->> 'confirmedAt' IS NOT NULL
          OR type = 'concert.payment.completed.v1' AND (payload ->> 'paidAmount')::bigint > 0
          OR type = 'concert.payment.refunded.v1' AND (payload ->> 'refundedAmount')::bigint > 0
          OR type = 'concert.payment.failed.v1' AND payload ->> 'status' = 'DECLINED'
      """;

  static final String RANKED_OTHERWISE =
      """
      WITH sold AS (
        SELECT s.concert_id, date_trunc('hour', b.confirmed_at, 'UTC') AS hour,
               sum(CASE b.status WHEN 'CONFIRMED' THEN b.seat_count ELSE 0 END) AS seats
          FROM booking b
          JOIN schedule s ON s.id = b.schedule_id
         WHERE b.confirmed_at IS NOT NULL
           AND NOT b.complimentary
         GROUP BY 1, 2
      )
      SELECT concat_ws(' ', r.item_id, r.hour, r.quantity, 'for', s.seats)
        FROM (SELECT item_id, hour, quantity FROM ranking_hour WHERE kind = 'CONCERT') AS r
        FULL JOIN sold s ON s.concert_id = r.item_id AND s.hour = r.hour
       WHERE r.quantity IS DISTINCT FROM s.seats
      """;
}
