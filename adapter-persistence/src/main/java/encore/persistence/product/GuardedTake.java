package encore.persistence.product;

import static encore.domain.shared.Invariant.require;

import encore.domain.product.Wanted;
import encore.persistence.support.Database;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The guarded write: one statement that locks all stocks in the order of products, takes the time,
 * judges, and writes each with its movement, or nothing at all. Every strategy ends here, so what
 * is refused has left no trace, whatever the caller's transaction does next.
 *
 * <p>Quantities come from {@code locked} and never from a snapshot. Products are asked for after
 * the locks by a function that looks anew: an ordinary join would see what was for sale before the
 * wait.
 */
final class GuardedTake {

  private static final String TAKE =
      """
      WITH wanted AS MATERIALIZED (
        SELECT product_id, quantity, seen, place
          FROM unnest(:products::uuid[], :quantities, :seen) WITH ORDINALITY
               AS w (product_id, quantity, seen, place)
      ), locked AS MATERIALIZED (
        SELECT product_id, quantity, version
          FROM stock
         WHERE product_id = ANY (:products::uuid[])
         ORDER BY product_id
           FOR NO KEY UPDATE
      ), decision AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS db_now
          FROM locked
      ), offered AS MATERIALIZED (
        SELECT id, name, price, active
          FROM products_now(ARRAY(SELECT product_id FROM locked))
      ), judged AS MATERIALIZED (
        SELECT w.product_id, w.place, w.quantity AS wanted, o.name, o.price,
               coalesce(o.active, FALSE) AS for_sale, l.quantity AS available, l.version,
               w.seen IS NOT NULL AND w.seen <> l.version AS stale
          FROM wanted w
          LEFT JOIN locked l ON l.product_id = w.product_id
          LEFT JOIN offered o ON o.id = w.product_id
      ), moved AS (
        UPDATE stock s
           SET quantity = j.available - j.wanted, version = j.version + 1
          FROM judged j
         WHERE s.product_id = j.product_id
           AND (SELECT bool_and(for_sale AND available >= wanted AND NOT stale) FROM judged)
        RETURNING s.product_id, s.quantity, s.version
      ), written AS (
        INSERT INTO stock_movement (product_id, version, kind, change, quantity_after, use_id, at)
        SELECT m.product_id, m.version, 'SOLD', -j.wanted, m.quantity, :use, d.db_now
          FROM moved m
          JOIN judged j ON j.product_id = m.product_id, decision d
      )
      SELECT j.product_id, j.name, j.price, j.for_sale, j.wanted, j.available, j.version, j.stale,
             m.product_id IS NOT NULL AS sold
        FROM judged j
        LEFT JOIN moved m ON m.product_id = j.product_id
       ORDER BY j.place
      """;

  private final Database database;

  GuardedTake(Database database) {
    this.database = database;
  }

  List<StockLine> take(UUID use, List<Wanted> wanted) {
    return run(use, wanted, new @Nullable Long[wanted.size()]);
  }

  /** Only if it still is as it was seen. */
  List<StockLine> takeAsSeen(UUID use, List<Wanted> wanted, List<StockLine> seen) {
    return run(use, wanted, seen.stream().map(StockLine::version).toArray(Long[]::new));
  }

  private List<StockLine> run(UUID use, List<Wanted> wanted, @Nullable Long[] seen) {
    return naming(wanted, database.sql().sql(TAKE))
        .param("seen", seen)
        .param("use", use)
        .query(StockLine::read)
        .list();
  }

  static StatementSpec naming(List<Wanted> wanted, StatementSpec statement) {
    long different = wanted.stream().map(Wanted::product).distinct().count();
    require(different == wanted.size() && different > 0, "something is wanted, each once");
    return statement
        .param("products", wanted.stream().map(w -> w.product().value()).toArray(UUID[]::new))
        .param("quantities", wanted.stream().map(Wanted::quantity).toArray(Integer[]::new));
  }
}
