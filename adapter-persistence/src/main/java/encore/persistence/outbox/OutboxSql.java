package encore.persistence.outbox;

/** The statements of the relay. Each partition has an index of what is to be sent, and no other. */
final class OutboxSql {

  private OutboxSql() {}

  // No cursor: a row that was committed late is still to be sent, and found first. Keys that wait
  // for
  // a refused one are looked up once, not for each row.
  static final String NEXT =
      """
      SELECT id, type, aggregatetype, aggregateid, version, topic, partitionkey, created_at, payload,
             traceparent
        FROM (SELECT n.*, sum(octet_length(payload)) OVER (ORDER BY seq) - octet_length(payload) AS before
                FROM (SELECT seq, id, type, aggregatetype, aggregateid, version, topic, partitionkey,
                             created_at, payload::text AS payload, traceparent
                        FROM outbox
                       WHERE shard = :shard
                         AND published_at IS NULL
                         AND refused_at IS NULL
                         AND partitionkey NOT IN (SELECT r.partitionkey
                                                    FROM outbox r
                                                   WHERE r.shard = :shard
                                                     AND r.refused_at IS NOT NULL)
                       ORDER BY seq
                       LIMIT :events) AS n) AS batch
       WHERE before < :bytes
       ORDER BY seq
      """;

  static final String PUBLISHED =
      """
      WITH decision AS MATERIALIZED (
        SELECT app_now() AS db_now
      )
      UPDATE outbox o
         SET published_at = d.db_now, next_attempt_at = NULL, last_error = NULL
        FROM decision d
       WHERE o.id = ANY (:ids)
         AND o.slot = ANY (:days)
         AND o.published_at IS NULL
         AND o.refused_at IS NULL
      RETURNING greatest(0, extract(epoch FROM d.db_now - o.created_at) * 1000000)::bigint AS micros
      """;

  static final String FAILED =
      """
      UPDATE outbox
         SET attempts = attempts + 1, last_error = :reason,
             next_attempt_at = app_now() + :millis * interval '1 millisecond'
       WHERE id = :id
         AND published_at IS NULL
      """;

  static final String REFUSED =
      """
      UPDATE outbox
         SET attempts = attempts + 1, last_error = :reason, refused_at = app_now(), next_attempt_at = NULL
       WHERE id = :id
         AND published_at IS NULL
      """;

  // Counted up to a limit: a long backlog must not make the look at it long. The first of each
  // shard
  // is the oldest that could be sent.
  static final String BACKLOG =
      """
      SELECT (SELECT count(*)
                FROM (SELECT FROM outbox
                       WHERE published_at IS NULL
                         AND refused_at IS NULL
                       LIMIT 1000000) AS waiting) AS pending,
             (SELECT coalesce(greatest(0, extract(epoch FROM app_now() - min(f.created_at)) * 1000000), 0)::bigint
                FROM generate_series(0, 3) AS shard
               CROSS JOIN LATERAL (SELECT o.created_at
                                     FROM outbox o
                                    WHERE o.shard = shard.shard
                                      AND o.published_at IS NULL
                                      AND o.refused_at IS NULL
                                    ORDER BY o.seq
                                    LIMIT 1) AS f) AS oldest_micros,
             (SELECT count(*)
                FROM outbox
               WHERE refused_at IS NOT NULL) AS refused
      """;
}
