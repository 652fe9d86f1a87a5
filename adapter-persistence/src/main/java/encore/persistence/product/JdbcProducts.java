package encore.persistence.product;

import encore.application.product.ProductViews.Listed;
import encore.application.product.Products;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcProducts implements Products {

  private static final String ADD =
      """
      WITH made AS (
        INSERT INTO product (id, name, description, price, active, created_at)
        VALUES (:id, :name, :description, :price, :active, app_now())
        RETURNING id
      )
      INSERT INTO stock (product_id, initial, quantity)
      SELECT id, :stock, :stock
        FROM made
      """;

  // Against other editors alone: who buys does not wait for it, nor it for him.
  private static final String LOCK =
      "SELECT id FROM product WHERE id = :id ORDER BY id FOR NO KEY UPDATE";

  private static final String EDIT =
      """
      UPDATE product
         SET name = :name, description = :description, price = :price, active = :active,
             version = version + 1
       WHERE id = :id
      """;

  private final Database database;

  JdbcProducts(Database database) {
    this.database = database;
  }

  @Override
  public Listed add(Product product, long stock) {
    write(ADD, product).param("stock", stock).update();
    return standing(product.id());
  }

  @Override
  public Optional<Listed> lock(ProductId product) {
    var locked = database.sql().sql(LOCK).param("id", product.value()).query(UUID.class).optional();
    // A statement of its own: it sees what was committed while we waited.
    return locked.flatMap(_ -> asItStands(product));
  }

  @Override
  public Listed edit(Product is) {
    write(EDIT, is).update();
    return standing(is.id());
  }

  private StatementSpec write(String sql, Product product) {
    return database
        .sql()
        .sql(sql)
        .param("id", product.id().value())
        .param("name", product.name())
        .param("description", product.description())
        .param("price", product.price().won())
        .param("active", product.active());
  }

  private Listed standing(ProductId product) {
    return asItStands(product).orElseThrow();
  }

  /** Without a stock it is no product: somebody has removed it by hand. */
  private Optional<Listed> asItStands(ProductId product) {
    return database
        .sql()
        .sql(ListedRow.SELECT + " WHERE p.id = :id")
        .param("id", product.value())
        .query(ListedRow::read)
        .optional();
  }
}
