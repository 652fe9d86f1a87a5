package encore.persistence.order;

import encore.application.cart.Carts;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.persistence.support.Database;
import java.util.List;
import java.util.UUID;

/** Carts for tests of orders. */
final class PlainCarts implements Carts {

  private static final String BEGIN =
      """
      INSERT INTO cart (id, user_id, updated_at) VALUES (uuidv7(), :user, app_now())
          ON CONFLICT (user_id) DO NOTHING
      """;

  private static final String PUT =
      """
      INSERT INTO cart_item (cart_id, product_id, quantity, added_at)
      SELECT id, :product, :quantity, app_now() FROM cart WHERE user_id = :user
          ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = EXCLUDED.quantity
      """;

  private static final String LINES =
      """
      SELECT i.product_id, i.quantity
        FROM cart_item i
        JOIN cart c ON c.id = i.cart_id
       WHERE c.user_id = :user
       ORDER BY i.added_at, i.product_id
      """;

  private final Database database;

  PlainCarts(Database database) {
    this.database = database;
  }

  @Override
  public List<Wanted> lock(UserId user) {
    database
        .sql()
        .sql("SELECT id FROM cart WHERE user_id = :user ORDER BY id FOR UPDATE")
        .param("user", user.value())
        .query(UUID.class)
        .optional();
    return look(user);
  }

  @Override
  public List<Wanted> look(UserId user) {
    return database
        .sql()
        .sql(LINES)
        .param("user", user.value())
        .query((row, _) ->
            new Wanted(
                new ProductId(row.getObject("product_id", UUID.class)), row.getInt("quantity")))
        .list();
  }

  @Override
  public boolean put(UserId user, Wanted line) {
    return database.inOne(() -> {
      database.sql().sql(BEGIN).param("user", user.value()).update();
      lock(user);
      return database
              .sql()
              .sql(PUT)
              .param("user", user.value())
              .param("product", line.product().value())
              .param("quantity", line.quantity())
              .update()
          > 0;
    });
  }

  @Override
  public boolean remove(UserId user, ProductId product) {
    throw new UnsupportedOperationException("orders empty carts");
  }

  @Override
  public void empty(UserId user) {
    database
        .sql()
        .sql("DELETE FROM cart_item WHERE cart_id = (SELECT id FROM cart WHERE user_id = :user)")
        .param("user", user.value())
        .update();
  }
}
