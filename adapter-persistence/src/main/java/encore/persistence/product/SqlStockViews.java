package encore.persistence.product;

import encore.application.product.StockViews;
import encore.application.shared.Page;
import encore.domain.product.ProductId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

final class SqlStockViews implements StockViews {

  // A row without a movement says that the product is there.
  private static final String MOVEMENTS =
      """
      SELECT m.version, m.kind, m.change, m.quantity_after, m.use_id, m.at
        FROM stock s
        LEFT JOIN LATERAL (
          SELECT *
            FROM stock_movement
           WHERE product_id = s.product_id
             AND version < :before
           ORDER BY version DESC
           LIMIT :limit) m ON TRUE
       WHERE s.product_id = :product
       ORDER BY m.version DESC
      """;

  private final Database database;

  SqlStockViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Page<Movement, Long>> movements(
      ProductId product, Optional<Long> before, int limit) {
    var rows =
        database.read(() ->
            database
                .sql()
                .sql(MOVEMENTS)
                .param("product", product.value())
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit + 1)
                .query(SqlStockViews::movement)
                .list());
    List<Movement> found = rows.stream().flatMap(Optional::stream).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(Pages.of(found, limit, Movement::version));
  }

  private static Optional<Movement> movement(ResultSet row, int number) throws SQLException {
    long version = row.getLong("version");
    return row.wasNull() ? Optional.empty() : Optional.of(movement(row, version));
  }

  private static Movement movement(ResultSet row, long version) throws SQLException {
    return new Movement(
        version,
        Kind.valueOf(Objects.requireNonNull(row.getString("kind"))),
        row.getLong("change"),
        row.getLong("quantity_after"),
        Optional.ofNullable(row.getObject("use_id", UUID.class)),
        Columns.instant(row, "at"));
  }
}
