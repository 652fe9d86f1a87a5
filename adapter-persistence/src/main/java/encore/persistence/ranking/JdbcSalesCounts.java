package encore.persistence.ranking;

import encore.application.ranking.Sale;
import encore.application.ranking.SalesCounts;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

final class JdbcSalesCounts implements SalesCounts {

  // The hour is the first one that was told. What an older news says is over, and changes nothing.
  private static final String COUNT =
      """
      WITH moved AS (
        INSERT INTO ranking_sale AS s (kind, sale_id, item_id, hour, quantity, version)
        SELECT :kind, :sale, item, date_trunc('hour', :soldAt::timestamptz, 'UTC'), quantity, :version
          FROM unnest(:items::uuid[], :quantities::bigint[]) AS line (item, quantity)
         ORDER BY item
            ON CONFLICT (kind, sale_id, item_id) DO UPDATE
               SET quantity = EXCLUDED.quantity, version = EXCLUDED.version
             WHERE s.version < EXCLUDED.version
        RETURNING s.kind, s.item_id, s.hour, new.quantity - coalesce(old.quantity, 0) AS delta
      )
      %s
      """
          .formatted(RankingSql.ADD_MOVED);

  // The hours first: what would be taken out of them later finds nothing to be taken from.
  private static final String TIDY_HOURS =
      """
      DELETE FROM ranking_hour
       WHERE (kind, hour, item_id) IN (
             SELECT kind, hour, item_id
               FROM ranking_hour
              WHERE hour < (SELECT app_now()) - :keep * interval '1 millisecond'
              ORDER BY kind, hour, item_id
              LIMIT :rows
                FOR UPDATE SKIP LOCKED)
      """;

  private static final String TIDY_SALES =
      """
      DELETE FROM ranking_sale
       WHERE (kind, sale_id, item_id) IN (
             SELECT kind, sale_id, item_id
               FROM ranking_sale
              WHERE hour < (SELECT app_now()) - :keep * interval '1 millisecond'
              ORDER BY hour, kind, sale_id, item_id
              LIMIT :rows
                FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;

  JdbcSalesCounts(Database database) {
    this.database = database;
  }

  @Override
  public boolean count(List<Sale> sales) {
    var news = sales.getFirst();
    return database.inOne(() ->
        database
            .sql()
            .sql(COUNT)
            .param("kind", news.kind().name())
            .param("sale", news.sale())
            .param("soldAt", Columns.param(news.soldAt()))
            .param("version", news.version())
            .param("items", sales.stream().map(Sale::item).toArray(UUID[]::new))
            .param("quantities", sales.stream().map(Sale::quantity).toArray(Long[]::new))
            .update())
        > 0;
  }

  @Override
  public int tidy(Duration keep, int rowsMax) {
    return tidy(TIDY_HOURS, keep, rowsMax) + tidy(TIDY_SALES, keep, rowsMax);
  }

  private int tidy(String statement, Duration keep, int rowsMax) {
    return database.inOne(() ->
        database
            .sql()
            .sql(statement)
            .param("keep", keep.toMillis())
            .param("rows", rowsMax)
            .update());
  }
}
