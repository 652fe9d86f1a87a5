package encore.persistence.product;

import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/**
 * One of the products that somebody wants, and what there is of it.
 *
 * @param version of the stock; it counts moves
 * @param stale somebody else was faster than the look that it was decided by
 * @param sold it was taken
 */
record StockLine(
    ProductId product,
    String name,
    Money price,
    boolean forSale,
    int wanted,
    long available,
    long version,
    boolean stale,
    boolean sold) {

  static StockLine read(ResultSet row, int number) throws SQLException {
    return new StockLine(
        new ProductId(row.getObject("product_id", UUID.class)),
        Objects.requireNonNullElse(row.getString("name"), ""),
        new Money(row.getLong("price")),
        row.getBoolean("for_sale"),
        row.getInt("wanted"),
        row.getLong("available"),
        row.getLong("version"),
        row.getBoolean("stale"),
        row.getBoolean("sold"));
  }

  boolean isShort() {
    return available < wanted;
  }
}
