package encore.persistence.cart;

import encore.application.cart.Carts;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbcCarts implements Carts {

  private static final String LOCK =
      "SELECT id FROM cart WHERE user_id = :user ORDER BY id FOR UPDATE";

  // A cart that is not there cannot be locked, and two who begin one at once must not both think
  // that it is empty: who comes second waits here for the first.
  private static final String BEGIN =
      """
      INSERT INTO cart (id, user_id, updated_at)
      VALUES (uuidv7(), :user, app_now())
          ON CONFLICT (user_id) DO NOTHING
      """;

  private static final String LINES =
      """
      SELECT i.product_id, i.quantity
        FROM cart c
        JOIN cart_item i ON i.cart_id = c.id
       WHERE c.user_id = :user
       ORDER BY i.added_at, i.product_id
      """;

  // Others than this one are counted: a full cart may still change what is in it.
  private static final String PUT =
      """
      INSERT INTO cart_item (cart_id, product_id, quantity, added_at)
      SELECT :cart, :product, :quantity, app_now()
       WHERE (SELECT count(*)
                FROM cart_item
               WHERE cart_id = :cart
                 AND product_id <> :product) < :max
          ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = EXCLUDED.quantity
      """;

  private static final String REMOVE =
      """
      DELETE FROM cart_item
       WHERE cart_id = :cart
         AND product_id = coalesce(:product::uuid, product_id)
      """;

  private static final String TOUCH = "UPDATE cart SET updated_at = app_now() WHERE id = :cart";

  private final Database database;

  JdbcCarts(Database database) {
    this.database = database;
  }

  @Override
  public List<Wanted> lock(UserId user) {
    // Lines by a statement of their own: it sees what was committed while we waited.
    return database.inOne(() -> own(user).map(_ -> lines(user)).orElse(List.of()));
  }

  @Override
  public List<Wanted> look(UserId user) {
    return database.read(() -> lines(user));
  }

  @Override
  public boolean put(UserId user, Wanted line) {
    return database.inOne(
        () -> own(user).filter(cart -> put(cart, line)).isPresent(), Boolean::booleanValue);
  }

  private boolean put(UUID cart, Wanted line) {
    int written =
        database
            .sql()
            .sql(PUT)
            .param("cart", cart)
            .param("product", line.product().value())
            .param("quantity", line.quantity())
            .param("max", LINES_MAX)
            .update();
    return written > 0 && touched(cart);
  }

  @Override
  public boolean remove(UserId user, ProductId product) {
    return remove(user, Optional.of(product.value()));
  }

  @Override
  public void empty(UserId user) {
    remove(user, Optional.empty());
  }

  /** Under the lock as well: who adds has read what he adds to. */
  private boolean remove(UserId user, Optional<UUID> only) {
    return database.inOne(
        () -> locked(user).filter(cart -> remove(cart, only)).isPresent(), Boolean::booleanValue);
  }

  private boolean remove(UUID cart, Optional<UUID> only) {
    int removed =
        database.sql().sql(REMOVE).param("cart", cart).param("product", only.orElse(null)).update();
    return removed > 0 && touched(cart);
  }

  private boolean touched(UUID cart) {
    return database.sql().sql(TOUCH).param("cart", cart).update() > 0;
  }

  /** Locked, and begun where there is none. */
  private Optional<UUID> own(UserId user) {
    return locked(user).or(() -> begun(user));
  }

  private Optional<UUID> begun(UserId user) {
    database.sql().sql(BEGIN).param("user", user.value()).update();
    return locked(user);
  }

  private Optional<UUID> locked(UserId user) {
    return database.sql().sql(LOCK).param("user", user.value()).query(UUID.class).optional();
  }

  private List<Wanted> lines(UserId user) {
    return database.sql().sql(LINES).param("user", user.value()).query(JdbcCarts::line).list();
  }

  private static Wanted line(ResultSet row, int number) throws SQLException {
    return new Wanted(
        new ProductId(row.getObject("product_id", UUID.class)), row.getInt("quantity"));
  }
}
