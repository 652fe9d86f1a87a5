package encore.persistence.ranking;

import encore.application.ranking.BookedSales;
import encore.persistence.support.Backstage;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The long looks are taken backstage; what is written is short. A dry run writes too, and rolls
 * back: so it counts what would really be done.
 */
final class JdbcBookedSales implements BookedSales {

  // Of two who know the same news the booking is right; of two news the newer.
  private static final String COMPARE =
      """
      WITH batch AS MATERIALIZED (
        SELECT b.id, b.confirmed_at, s.concert_id, b.news,
               CASE b.status WHEN 'CONFIRMED' THEN b.seat_count ELSE 0 END AS quantity
          FROM booking b
          JOIN schedule s ON s.id = b.schedule_id
         WHERE b.confirmed_at IS NOT NULL
           AND NOT b.complimentary
           AND b.confirmed_at >= app_now() - :keep * interval '1 millisecond'
           AND (b.confirmed_at, b.id) > (:at, :id)
         ORDER BY b.confirmed_at, b.id
         LIMIT :limit
      ), moved AS (
        INSERT INTO ranking_sale AS s (kind, sale_id, item_id, hour, quantity, version)
        SELECT 'CONCERT', id, concert_id, date_trunc('hour', confirmed_at, 'UTC'), quantity, news
          FROM batch
         ORDER BY id
            ON CONFLICT (kind, sale_id) DO UPDATE
               SET quantity = EXCLUDED.quantity, version = EXCLUDED.version
             WHERE s.version < EXCLUDED.version
                OR s.version = EXCLUDED.version AND s.quantity <> EXCLUDED.quantity
        RETURNING s.kind, s.item_id, s.hour, new.quantity - coalesce(old.quantity, 0) AS delta
      ), added AS (
        %s
      )
      SELECT (SELECT count(*) FROM batch) AS looked,
             (SELECT count(*) FROM moved WHERE delta <> 0) AS changed,
             last.confirmed_at, last.id
        FROM (VALUES (1)) AS one
        LEFT JOIN (SELECT confirmed_at, id FROM batch ORDER BY confirmed_at DESC, id DESC LIMIT 1)
          AS last ON TRUE
      """
          .formatted(RankingSql.ADD_MOVED);

  private static final String FIND_GONE =
      """
      SELECT s.sale_id
        FROM ranking_sale s
       WHERE s.kind = 'CONCERT'
         AND s.quantity > 0
         AND s.hour >= app_now() - :keep * interval '1 millisecond'
         AND NOT EXISTS (SELECT FROM booking b WHERE b.id = s.sale_id)
       ORDER BY s.sale_id
       LIMIT :limit
      """;

  private static final String DROP_GONE =
      """
      WITH gone AS (
        SELECT sale_id
          FROM ranking_sale
         WHERE kind = 'CONCERT'
           AND sale_id = ANY(:sales)
         ORDER BY sale_id
           FOR UPDATE
      ), moved AS (
        DELETE FROM ranking_sale s
         USING gone
         WHERE s.kind = 'CONCERT'
           AND s.sale_id = gone.sale_id
        RETURNING s.kind, s.item_id, s.hour, -s.quantity AS delta
      )
      %s
      """
          .formatted(RankingSql.ADD_MOVED);

  // One statement sees a sale and its hour, or neither: they are written together.
  private static final String WRONG_HOURS =
      """
      SELECT hour
        FROM (SELECT kind, item_id, hour, quantity FROM ranking_hour
               UNION ALL
              SELECT kind, item_id, hour, -quantity FROM ranking_sale) AS both_sides
       WHERE hour >= app_now() - :keep * interval '1 millisecond'
         AND kind = 'CONCERT'
       GROUP BY hour, item_id
      HAVING sum(quantity) <> 0
       ORDER BY hour
       LIMIT :limit
      """;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final UUID LOWEST = new UUID(0, 0);

  private final Database database;
  private final Backstage backstage;
  private final HourMending mending;

  JdbcBookedSales(Database database, Backstage backstage) {
    this.database = database;
    this.backstage = backstage;
    this.mending = new HourMending(database);
  }

  @Override
  public Batch compare(Optional<Cursor> after, Duration keep, int limit, boolean dryRun) {
    return database.inOne(
        () ->
            database
                .sql()
                .sql(COMPARE)
                .param("keep", keep.toMillis())
                .param("at", Columns.param(after.map(Cursor::soldAt).orElse(FIRST)))
                .param("id", after.map(Cursor::booking).orElse(LOWEST))
                .param("limit", limit)
                .query((row, _) -> {
                  int looked = row.getInt("looked");
                  var last =
                      looked < limit
                          ? Optional.<Cursor>empty()
                          : Optional.of(
                              new Cursor(
                                  Columns.instant(row, "confirmed_at"),
                                  row.getObject("id", UUID.class)));
                  return new Batch(looked, row.getInt("changed"), last);
                })
                .single(),
        _ -> !dryRun);
  }

  @Override
  public int dropGone(Duration keep, int limit, boolean dryRun) {
    var gone =
        backstage.inOne(() ->
            backstage
                .sql()
                .sql(FIND_GONE)
                .param("keep", keep.toMillis())
                .param("limit", limit)
                .query(UUID.class)
                .list());
    if (!dryRun && !gone.isEmpty()) {
      var sales = gone.toArray(UUID[]::new);
      database.inOne(() -> database.sql().sql(DROP_GONE).param("sales", sales).update());
    }
    return gone.size();
  }

  @Override
  public List<Instant> wrongHours(Duration keep, int limit) {
    return backstage
        .inOne(() ->
            backstage
                .sql()
                .sql(WRONG_HOURS)
                .param("keep", keep.toMillis())
                .param("limit", limit)
                .query(OffsetDateTime.class)
                .list())
        .stream()
        .map(OffsetDateTime::toInstant)
        .distinct()
        .toList();
  }

  @Override
  public boolean mend(Instant hour) {
    return mending.mend(hour);
  }
}
