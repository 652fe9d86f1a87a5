package encore.persistence.consistency;

import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** K1 to K3: stocks beside their moves, and moves beside the orders they were made for. */
final class StockPromises {

  private static final String NOT_BELOW =
      Books.STOCKS
          + """
          SELECT s.product_id::text AS who
            FROM moved
            JOIN stock s ON s.product_id = moved.product_id
           WHERE s.quantity < 0
          """;

  // With where it ends, that is: what was there at first and all moves are what is there. And a
  // product that everybody buys is not added up at each look.
  private static final String GOES_ON =
      """
      SELECT m.product_id || '@' || m.version AS who
        FROM stock_movement m
        JOIN stock s ON s.product_id = m.product_id
        LEFT JOIN stock_movement former ON former.product_id = m.product_id AND former.version = m.version - 1
       WHERE m.at >= :since
         AND m.quantity_after IS DISTINCT FROM
             CASE m.version WHEN 1 THEN s.initial ELSE former.quantity_after END + m.change
      """;

  private static final String WHERE_MOVES_END =
      Books.STOCKS
          + """
          SELECT s.product_id::text AS who
            FROM moved
            JOIN stock s ON s.product_id = moved.product_id
            LEFT JOIN LATERAL (SELECT m.version, m.quantity_after
                                 FROM stock_movement m
                                WHERE m.product_id = s.product_id
                                ORDER BY m.version DESC
                                LIMIT 1) AS last ON TRUE
           WHERE (s.version, s.quantity) IS DISTINCT FROM (coalesce(last.version, 0), coalesce(last.quantity_after, s.initial))
          """;

  // Of what is no product any more, moves are gone too.
  private static final String TAKEN =
      Books.ORDERS
          + """
          SELECT o.id::text AS who
            FROM ordered
            JOIN shop_order o ON o.id = ordered.id
           WHERE EXISTS (
                   SELECT
                     FROM (SELECT i.product_id, i.quantity
                             FROM order_item i
                             JOIN stock s ON s.product_id = i.product_id
                            WHERE i.order_id = o.id) AS bought
                     FULL JOIN (SELECT m.product_id, -sum(m.change) AS quantity
                                  FROM stock_movement m
                                 WHERE m.use_id = o.id AND m.kind = 'SOLD'
                                 GROUP BY m.product_id) AS taken USING (product_id)
                    WHERE bought.quantity IS DISTINCT FROM taken.quantity)
          """;

  private static final String GIVEN_BACK =
      Books.ORDERS
          + """
          SELECT o.id::text AS who
            FROM ordered
            JOIN shop_order o ON o.id = ordered.id
            JOIN stock_movement m ON m.use_id = o.id
           GROUP BY o.id, m.product_id
          HAVING CASE o.status
                   WHEN 'PAID' THEN count(*) FILTER (WHERE m.kind = 'RETURNED') > 0
                   ELSE sum(m.change) <> 0 END
          """;

  // Who clears an order away by hand has it given back (V035).
  private static final String MOVED_FOR_AN_ORDER =
      """
      SELECT m.use_id::text AS who
        FROM stock_movement m
        LEFT JOIN shop_order o ON o.id = m.use_id
       WHERE m.at >= :since
         AND m.use_id IS NOT NULL
         AND o.id IS NULL
         AND (SELECT sum(each.change)
                FROM stock_movement each
               WHERE each.use_id = m.use_id AND each.product_id = m.product_id) <> 0
      """;

  private StockPromises() {}

  static List<Promise> all() {
    return List.of(
        safety("K1-not-below-zero", "No stock is below 0.", NOT_BELOW),
        safety(
            "K2-each-move-goes-on",
            "Each move of a stock goes on from the one before: none was changed or removed.",
            GOES_ON),
        safety(
            "K2-stands-where-its-moves-end",
            "A stock stands where its moves end.",
            WHERE_MOVES_END),
        safety("K3-taken-once", "What was ordered was taken from its stock, once.", TAKEN),
        safety(
            "K3-given-back-once",
            "What was taken for a cancelled order is back, once; of no other.",
            GIVEN_BACK),
        safety(
            "K3-moved-for-an-order",
            "What was taken for an order has it, or is back.",
            MOVED_FOR_AN_ORDER));
  }
}
