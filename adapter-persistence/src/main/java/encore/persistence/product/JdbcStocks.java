package encore.persistence.product;

import encore.application.product.Stocks;
import encore.domain.product.ProductId;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

final class JdbcStocks implements Stocks {

  private static final String LOCK =
      """
      SELECT quantity, version
        FROM stock
       WHERE product_id = :product
       ORDER BY product_id
         FOR NO KEY UPDATE
      """;

  private static final String ADJUST =
      """
      WITH moved AS (
        UPDATE stock
           SET quantity = quantity + :change, version = version + 1
         WHERE product_id = :product
        RETURNING product_id, quantity, version
      )
      INSERT INTO stock_movement (product_id, version, kind, change, quantity_after, at)
      SELECT product_id, version, 'ADJUSTED', :change, quantity, app_now()
        FROM moved
      RETURNING quantity_after AS quantity, version
      """;

  private final Database database;

  JdbcStocks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Level> lock(ProductId product) {
    return database
        .sql()
        .sql(LOCK)
        .param("product", product.value())
        .query(JdbcStocks::level)
        .optional();
  }

  @Override
  public Level adjust(ProductId product, long change) {
    return database
        .sql()
        .sql(ADJUST)
        .param("product", product.value())
        .param("change", change)
        .query(JdbcStocks::level)
        .single();
  }

  private static Level level(ResultSet row, int number) throws SQLException {
    return new Level(row.getLong("quantity"), row.getLong("version"));
  }
}
