package encore.bootstrap.lab;

import encore.bootstrap.lab.Bout.Outcome;
import encore.bootstrap.lab.StockShelf.StockWish;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A take as one prepared statement and its own commit, and nothing of the house around it. */
final class RawStockMoves {

  // Locked in one order, or else two of these would end each other.
  private static final String TAKE =
      """
      WITH wish AS (
        SELECT ?::uuid[] AS products, ?::uuid AS use
      ), locked AS MATERIALIZED (
        SELECT product_id, quantity, version
          FROM stock
         WHERE product_id = ANY ((SELECT products FROM wish)::uuid[])
         ORDER BY product_id
           FOR NO KEY UPDATE
      ), moved AS (
        UPDATE stock s
           SET quantity = l.quantity - 1, version = l.version + 1
          FROM locked l
         WHERE s.product_id = l.product_id
           AND (SELECT bool_and(quantity >= 1) FROM locked)
        RETURNING s.product_id, s.quantity, s.version
      )
      INSERT INTO stock_movement (product_id, version, kind, change, quantity_after, use_id, at)
      SELECT m.product_id, m.version, 'SOLD', -1, m.quantity, wish.use, app_now()
        FROM moved m, wish
      """;

  private final RawConnections connections;

  RawStockMoves(RawConnections connections) {
    this.connections = connections;
  }

  Outcome take(StockWish wish) {
    return connections.with(each -> take(each, wish)) > 0 ? Outcome.WON : Outcome.REFUSED;
  }

  private static int take(Connection connection, StockWish wish) throws SQLException {
    var products = wish.wanted().stream().map(each -> each.product().value()).toArray(UUID[]::new);
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setArray(1, connection.createArrayOf("uuid", products));
      take.setObject(2, wish.use());
      return take.executeUpdate();
    }
  }
}
