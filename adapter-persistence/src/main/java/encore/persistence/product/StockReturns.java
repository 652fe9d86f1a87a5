package encore.persistence.product;

import encore.persistence.support.Database;
import java.util.UUID;

/** What was taken for a use comes back: the same for every strategy. */
final class StockReturns {

  // Of two at once the second waits for the locks, and then meets the movement of the first at the
  // unique key, which its snapshot does not know yet. Only what was written moves the stock.
  private static final String GIVE_BACK =
      """
      WITH sold AS MATERIALIZED (
        SELECT product_id, -change AS quantity
          FROM stock_movement
         WHERE use_id = :use
           AND kind = 'SOLD'
      ), locked AS MATERIALIZED (
        SELECT product_id, quantity, version
          FROM stock
         WHERE product_id = ANY (ARRAY(SELECT product_id FROM sold))
         ORDER BY product_id
           FOR NO KEY UPDATE
      ), decision AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS db_now
          FROM locked
      ), written AS (
        INSERT INTO stock_movement (product_id, version, kind, change, quantity_after, use_id, at)
        SELECT l.product_id, l.version + 1, 'RETURNED', o.quantity, l.quantity + o.quantity, :use,
               d.db_now
          FROM locked l
          JOIN sold o ON o.product_id = l.product_id, decision d
            ON CONFLICT (use_id, product_id, kind) WHERE use_id IS NOT NULL DO NOTHING
        RETURNING product_id, version, quantity_after
      )
      UPDATE stock s
         SET quantity = w.quantity_after, version = w.version
        FROM written w
       WHERE s.product_id = w.product_id
      """;

  private final Database database;

  StockReturns(Database database) {
    this.database = database;
  }

  void giveBack(UUID use) {
    database.inOne(() -> database.sql().sql(GIVE_BACK).param("use", use).update());
  }
}
