package encore.persistence.catalog;

/** The statements of {@link SqlCatalogViews}: a lapsed hold counts as available, as everywhere. */
final class CatalogSql {

  // A concert is on sale while any of its schedules is; it opens with the first of them. Not by NOT
  // EXISTS: that may be answered by reading all seats of all concerts at once.
  private static final String CONCERTS =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      ), schedules AS (
        SELECT c.*, now.t < c.sale_opens_at AS upcoming, now.t >= c.sale_closes_at AS closed,
               (SELECT 1 FROM seat s WHERE s.schedule_id = c.id AND s.status NOT IN ('SOLD', 'BLOCKED') LIMIT 1) IS NULL AS full_up
          FROM schedule c, now
      ), concerts AS (
        SELECT c.id, c.title, c.artist, c.venue, c.description, c.poster_sha256,
               min(s.sale_opens_at) AS sale_opens_at, min(s.price_from) AS price_from,
               CASE WHEN bool_or(NOT s.upcoming AND NOT s.closed AND NOT s.full_up) THEN 'ON_SALE'
                    WHEN bool_or(s.upcoming) THEN 'UPCOMING'
                    WHEN bool_or(s.full_up AND NOT s.closed) THEN 'SOLD_OUT'
                    ELSE 'CLOSED' END AS status
          FROM concert c
          JOIN schedules s ON s.concert_id = c.id
         GROUP BY c.id
      )
      SELECT *
        FROM concerts
      """;

  static final String CONCERT = CONCERTS + " WHERE id = :concert";

  static final String CONCERTS_PAGE =
      CONCERTS
          + """
           WHERE (:status::text IS NULL OR status = :status)
             AND (:opens::timestamptz IS NULL
                  OR (sale_opens_at, id) < (:opens::timestamptz, :concert::uuid))
           ORDER BY sale_opens_at DESC, id DESC
           LIMIT :limit
          """;

  static final String SCHEDULES =
      """
      WITH now AS MATERIALIZED (
        SELECT app_now() AS t
      ), counted AS (
        SELECT c.*, now.t,
               count(*) FILTER (WHERE s.status = 'HELD' AND s.hold_expires_at > now.t) AS held,
               count(*) FILTER (WHERE s.status = 'SOLD') AS sold,
               count(*) FILTER (WHERE s.status = 'BLOCKED') AS blocked,
               count(s.id) AS total
          FROM now, schedule c
          LEFT JOIN seat s ON s.schedule_id = c.id
         WHERE c.concert_id = :concert
         GROUP BY c.id, now.t
      )
      SELECT id, show_date, starts_at, sale_opens_at, sale_closes_at, held, sold, blocked,
             total - held - sold - blocked AS available,
             CASE WHEN t < sale_opens_at THEN 'UPCOMING'
                  WHEN t >= sale_closes_at THEN 'CLOSED'
                  WHEN sold + blocked = total THEN 'SOLD_OUT'
                  ELSE 'ON_SALE' END AS status
        FROM counted
       ORDER BY starts_at, id
      """;

  static final String SCHEDULE_ON =
      """
      SELECT id
        FROM schedule
       WHERE concert_id = :concert
         AND show_date = :date
       ORDER BY starts_at
       LIMIT 1
      """;

  private CatalogSql() {}
}
