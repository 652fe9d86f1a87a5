package encore.persistence.runbook;

/**
 * What the books are asked at a glance. Each is short, whatever has piled up: counts have an end.
 */
final class GaugeSql {
  private GaugeSql() {}

  static final String SESSIONS =
      """
      SELECT coalesce(state, 'unknown') AS state, count(*) AS sessions,
             count(*) FILTER (WHERE wait_event_type = 'Lock') AS waiting,
             coalesce(extract(epoch FROM max(clock_timestamp() - xact_start)) * 1000, 0)::bigint AS oldest_ms,
             current_setting('max_connections')::integer AS max_connections
        FROM pg_stat_activity
       WHERE datname = current_database()
         AND backend_type = 'client backend'
         AND pid <> pg_backend_pid()
       GROUP BY 1
      """;

  static final String OVERDUE_HOLDS =
      """
      SELECT count(*) AS pending,
             (extract(epoch FROM app_now() - min(hold_expires_at)) * 1000)::bigint AS oldest_ms
        FROM (SELECT hold_expires_at
                FROM seat
               WHERE status = 'HELD'
                 AND hold_expires_at <= (SELECT app_now())
               ORDER BY hold_expires_at
               LIMIT 100000) AS overdue
      """;

  // The oldest of each shard is the first of its index; to count goes on for as long as there are
  // any.
  static final String OUTBOX =
      """
      SELECT (SELECT count(*)
                FROM (SELECT 1 FROM outbox WHERE published_at IS NULL LIMIT 100000) AS unsent) AS pending,
             (extract(epoch FROM app_now() - min(head.created_at)) * 1000)::bigint AS oldest_ms
        FROM generate_series(0, 3) AS shards(shard)
       CROSS JOIN LATERAL (
             SELECT o.created_at
               FROM outbox o
              WHERE o.shard = shards.shard
                AND o.published_at IS NULL
              ORDER BY o.seq
              LIMIT 1) AS head
      """;

  static final String PAYMENTS =
      """
      SELECT count(*) FILTER (WHERE status = 'CHARGING') AS charging,
             count(*) FILTER (WHERE status = 'REFUNDING') AS refunding,
             (extract(epoch FROM app_now() - min(next_try_at) FILTER (WHERE next_try_at < app_now())) * 1000)::bigint
               AS oldest_ms
        FROM payment
       WHERE status IN ('CHARGING', 'REFUNDING')
      """;
}
