package encore.persistence.product;

import encore.domain.product.Wanted;
import encore.persistence.support.Database;
import java.util.List;
import java.util.UUID;

/** A look at what there is, and the locks that make it last. */
final class StockLooks {

  private static final String LOOK =
      """
      SELECT w.product_id, p.name, p.price, coalesce(p.active, FALSE) AS for_sale,
             w.quantity AS wanted, s.quantity AS available, s.version,
             FALSE AS stale, FALSE AS sold
        FROM unnest(:products::uuid[], :quantities) WITH ORDINALITY
             AS w (product_id, quantity, place)
        LEFT JOIN stock s ON s.product_id = w.product_id
        LEFT JOIN product p ON p.id = s.product_id
       ORDER BY w.place
      """;

  // Against other writers alone: a movement that refers to the stock waits for nobody.
  private static final String LOCK =
      """
      SELECT product_id
        FROM stock
       WHERE product_id = ANY (:products::uuid[])
       ORDER BY product_id
         FOR NO KEY UPDATE
      """;

  private final Database database;

  StockLooks(Database database) {
    this.database = database;
  }

  List<StockLine> look(List<Wanted> wanted) {
    return GuardedTake.naming(wanted, database.sql().sql(LOOK)).query(StockLine::read).list();
  }

  /** The look is a statement of its own: it sees what was committed while we waited. */
  List<StockLine> lock(List<Wanted> wanted) {
    GuardedTake.naming(wanted, database.sql().sql(LOCK)).query(UUID.class).list();
    return look(wanted);
  }
}
