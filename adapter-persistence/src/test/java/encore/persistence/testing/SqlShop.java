package encore.persistence.testing;

import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Products and orders, put into the tables as a test likes; nobody pays, nothing leaves a stock.
 */
public final class SqlShop {

  private final Database database;

  public SqlShop(Database database) {
    this.database = database;
  }

  public UUID product(String name) {
    return database
        .sql()
        .sql(
            """
            INSERT INTO product (id, name, price, created_at)
            VALUES (uuidv7(), :name, 35000, app_now())
            RETURNING id
            """)
        .param("name", name)
        .query(UUID.class)
        .single();
  }

  public void withdraw(UUID product) {
    database
        .sql()
        .sql("UPDATE product SET active = FALSE, version = version + 1 WHERE id = :id")
        .param("id", product)
        .update();
  }

  /** Paid from the wallet. */
  public UUID order(Instant when, Map<UUID, Integer> products) {
    return order(when, products, 0);
  }

  /** A coupon takes so much off; of nothing that is left, nothing is paid. */
  public UUID order(Instant when, Map<UUID, Integer> products, long discount) {
    return database.inOne(() -> {
      var id = UUID.randomUUID();
      long total = 35_000L * products.values().stream().mapToInt(Integer::intValue).sum();
      database
          .sql()
          .sql(
              """
              INSERT INTO shop_order (id, user_id, total_amount, discount_amount, user_coupon_id,
                                      transfer_id, ordered_at)
              VALUES (:id, gen_random_uuid(), :total, :discount,
                      CASE WHEN :discount > 0 THEN uuidv7() END,
                      CASE WHEN :discount < :total THEN uuidv7() END, :at)
              """)
          .params(Map.of("id", id, "total", total, "discount", discount, "at", Columns.param(when)))
          .update();
      products.forEach((product, quantity) -> line(id, product, quantity));
      return id;
    });
  }

  private void line(UUID order, UUID product, int quantity) {
    database
        .sql()
        .sql(
            """
            INSERT INTO order_item (order_id, product_id, name, price, quantity)
            SELECT :order, id, name, price, :quantity FROM product WHERE id = :product
            """)
        .params(Map.of("order", order, "product", product, "quantity", quantity))
        .update();
  }

  public void cancel(UUID order) {
    database
        .sql()
        .sql(
            """
            UPDATE shop_order
               SET status = 'CANCELLED', cancelled_at = app_now(), cancel_reason = 'changed my mind',
                   refund_id = CASE WHEN transfer_id IS NOT NULL THEN uuidv7() END
             WHERE id = :id
            """)
        .param("id", order)
        .update();
  }
}
