package encore.persistence.ranking;

import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;

/**
 * Makes an hour the sum of its sales, while others count. Three statements, because each sees what
 * was committed before it began: who counted a sale and waits for its hour, which we hold, is not
 * in the sum, and adds his when we are done; who was before us is.
 */
final class HourMending {

  // Who counts writes items of one kind in their order: kind by kind nobody meets us crosswise.
  // One that is missing cannot be locked. Who inserts it meanwhile is waited for.
  private static final String COMPLETE =
      """
      INSERT INTO ranking_hour (kind, item_id, hour, quantity)
      SELECT DISTINCT kind, item_id, hour, 0
        FROM ranking_sale
       WHERE kind IN ('CONCERT', 'PRODUCT')
         AND hour = :hour
         AND quantity > 0
       ORDER BY kind, item_id
          ON CONFLICT (kind, hour, item_id) DO NOTHING
      """;

  private static final String LOCK =
      """
      SELECT item_id
        FROM ranking_hour
       WHERE kind IN ('CONCERT', 'PRODUCT')
         AND hour = :hour
       ORDER BY kind, item_id
         FOR UPDATE
      """;

  private static final String MEND =
      """
      UPDATE ranking_hour h
         SET quantity = right_one.quantity
        FROM (SELECT r.kind, r.item_id, coalesce(sum(s.quantity), 0) AS quantity
                FROM ranking_hour r
                LEFT JOIN ranking_sale s
                       ON s.kind = r.kind AND s.hour = r.hour AND s.item_id = r.item_id
               WHERE r.kind IN ('CONCERT', 'PRODUCT')
                 AND r.hour = :hour
               GROUP BY r.kind, r.item_id) AS right_one
       WHERE h.kind = right_one.kind
         AND h.hour = :hour
         AND h.item_id = right_one.item_id
         AND h.quantity <> right_one.quantity
      """;

  private final Database database;

  HourMending(Database database) {
    this.database = database;
  }

  boolean mend(Instant hour) {
    return database.inOne(() -> {
      run(COMPLETE, hour);
      database.sql().sql(LOCK).param("hour", Columns.param(hour)).query((_, _) -> true).list();
      return run(MEND, hour) > 0;
    });
  }

  private int run(String statement, Instant hour) {
    return database.sql().sql(statement).param("hour", Columns.param(hour)).update();
  }
}
