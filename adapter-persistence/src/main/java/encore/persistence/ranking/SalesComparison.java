package encore.persistence.ranking;

import encore.application.ranking.BookedSales.Batch;
import encore.application.ranking.BookedSales.Cursor;
import encore.application.ranking.ItemKind;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A batch of what was sold beside what the ranking counts, made equal. */
final class SalesComparison {

  private static final String BOOKINGS =
      """
      batch AS MATERIALIZED (
        SELECT b.id, b.confirmed_at AS sold_at, s.concert_id AS item_id, b.news,
               CASE b.status WHEN 'CONFIRMED' THEN b.seat_count ELSE 0 END AS quantity
          FROM booking b
          JOIN schedule s ON s.id = b.schedule_id
         WHERE b.confirmed_at IS NOT NULL
           AND NOT b.complimentary
           AND b.confirmed_at >= app_now() - :keep * interval '1 millisecond'
           AND (b.confirmed_at, b.id) > (:at, :id)
         ORDER BY b.confirmed_at, b.id
         LIMIT :limit
      ), sold AS (
        SELECT * FROM batch
      )\
      """;

  // Whole orders, each line a sale.
  private static final String ORDERS =
      """
      batch AS MATERIALIZED (
        SELECT o.id, o.ordered_at AS sold_at, o.status, o.news
          FROM shop_order o
         WHERE o.ordered_at >= app_now() - :keep * interval '1 millisecond'
           AND (o.ordered_at, o.id) > (:at, :id)
         ORDER BY o.ordered_at, o.id
         LIMIT :limit
      ), sold AS (
        SELECT b.id, b.sold_at, i.product_id AS item_id, b.news,
               CASE b.status WHEN 'PAID' THEN i.quantity ELSE 0 END AS quantity
          FROM batch b
          JOIN order_item i ON i.order_id = b.id
      )\
      """;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final UUID LOWEST = new UUID(0, 0);

  private final Database database;

  SalesComparison(Database database) {
    this.database = database;
  }

  /** In the transaction that runs. */
  Batch compare(Optional<Cursor> after, Duration keep, int limit) {
    var from = after.orElseGet(() -> beginning(ItemKind.CONCERT));
    return database
        .sql()
        .sql(compare(books(from.kind())))
        .param("kind", from.kind().name())
        .param("keep", keep.toMillis())
        .param("at", Columns.param(from.soldAt()))
        .param("id", from.sale())
        .param("limit", limit)
        .query((row, _) -> batch(row, from.kind(), limit))
        .single();
  }

  // Of two who know the same news the books are right; of two news the newer.
  private static String compare(String books) {
    return """
    WITH %s, moved AS (
      INSERT INTO ranking_sale AS s (kind, sale_id, item_id, hour, quantity, version)
      SELECT :kind, id, item_id, date_trunc('hour', sold_at, 'UTC'), quantity, news
        FROM sold
       ORDER BY id, item_id
          ON CONFLICT (kind, sale_id, item_id) DO UPDATE
             SET quantity = EXCLUDED.quantity, version = EXCLUDED.version
           WHERE s.version < EXCLUDED.version
              OR s.version = EXCLUDED.version AND s.quantity <> EXCLUDED.quantity
      RETURNING s.kind, s.item_id, s.hour, new.quantity - coalesce(old.quantity, 0) AS delta
    ), added AS (
      %s
    )
    SELECT (SELECT count(*) FROM batch) AS looked,
           (SELECT count(*) FROM moved WHERE delta <> 0) AS changed,
           last.sold_at, last.id
      FROM (VALUES (1)) AS one
      LEFT JOIN (SELECT sold_at, id FROM batch ORDER BY sold_at DESC, id DESC LIMIT 1)
        AS last ON TRUE
    """
        .formatted(books, RankingSql.ADD_MOVED);
  }

  private static String books(ItemKind kind) {
    return switch (kind) {
      case CONCERT -> BOOKINGS;
      case PRODUCT -> ORDERS;
    };
  }

  private static Batch batch(ResultSet row, ItemKind kind, int limit) throws SQLException {
    int looked = row.getInt("looked");
    var next = looked < limit ? after(kind) : Optional.of(last(row, kind));
    return new Batch(looked, row.getInt("changed"), next);
  }

  private static Cursor last(ResultSet row, ItemKind kind) throws SQLException {
    return new Cursor(kind, Columns.instant(row, "sold_at"), row.getObject("id", UUID.class));
  }

  private static Optional<Cursor> after(ItemKind kind) {
    return switch (kind) {
      case CONCERT -> Optional.of(beginning(ItemKind.PRODUCT));
      case PRODUCT -> Optional.empty();
    };
  }

  private static Cursor beginning(ItemKind kind) {
    return new Cursor(kind, FIRST, LOWEST);
  }
}
