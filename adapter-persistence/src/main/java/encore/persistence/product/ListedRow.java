package encore.persistence.product;

import encore.application.product.ProductViews.Listed;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A product with its stock, as a row. */
final class ListedRow {

  static final String SELECT =
      """
      SELECT p.id, p.name, p.description, p.price, p.active, p.version, p.created_at,
             s.quantity AS stock
        FROM product p
        JOIN stock s ON s.product_id = p.id
      """;

  private ListedRow() {}

  static Listed read(ResultSet row, int number) throws SQLException {
    var product =
        new Product(
            new ProductId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("description"),
            new Money(row.getLong("price")),
            row.getBoolean("active"));
    return new Listed(
        product, row.getLong("stock"), row.getLong("version"), Columns.instant(row, "created_at"));
  }
}
