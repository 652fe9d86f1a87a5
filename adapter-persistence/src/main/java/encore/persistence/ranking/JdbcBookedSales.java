package encore.persistence.ranking;

import encore.application.ranking.BookedSales;
import encore.persistence.support.Backstage;
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

  // Two kinds, each with books of its own; of an order all lines go at once.
  private static final String FIND_GONE =
      """
      SELECT s.sale_id
        FROM ranking_sale s
       WHERE s.kind = 'CONCERT'
         AND s.quantity > 0
         AND s.hour >= app_now() - :keep * interval '1 millisecond'
         AND NOT EXISTS (SELECT FROM booking b WHERE b.id = s.sale_id)
       UNION
      SELECT s.sale_id
        FROM ranking_sale s
       WHERE s.kind = 'PRODUCT'
         AND s.quantity > 0
         AND s.hour >= app_now() - :keep * interval '1 millisecond'
         AND NOT EXISTS (SELECT FROM shop_order o WHERE o.id = s.sale_id)
       ORDER BY sale_id
       LIMIT :limit
      """;

  private static final String DROP_GONE =
      """
      WITH gone AS (
        SELECT kind, sale_id, item_id
          FROM ranking_sale
         WHERE kind IN ('CONCERT', 'PRODUCT')
           AND sale_id = ANY(:sales)
         ORDER BY kind, sale_id, item_id
           FOR UPDATE
      ), moved AS (
        DELETE FROM ranking_sale s
         USING gone
         WHERE (s.kind, s.sale_id, s.item_id) = (gone.kind, gone.sale_id, gone.item_id)
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
       GROUP BY kind, hour, item_id
      HAVING sum(quantity) <> 0
       ORDER BY hour
       LIMIT :limit
      """;

  private final Database database;
  private final Backstage backstage;
  private final SalesComparison comparison;
  private final HourMending mending;

  JdbcBookedSales(Database database, Backstage backstage) {
    this.database = database;
    this.backstage = backstage;
    this.comparison = new SalesComparison(database);
    this.mending = new HourMending(database);
  }

  @Override
  public Batch compare(Optional<Cursor> after, Duration keep, int limit, boolean dryRun) {
    return database.inOne(() -> comparison.compare(after, keep, limit), _ -> !dryRun);
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
