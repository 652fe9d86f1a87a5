package encore.persistence.order;

import encore.application.order.Orders;
import encore.domain.coupon.UserCouponId;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.order.OrderLine;
import encore.domain.wallet.TransferId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

final class JdbcOrders implements Orders {

  private static final String FIND = OrderRow.over("SELECT * FROM shop_order WHERE id = :order");

  private static final String LOCK =
      "SELECT id FROM shop_order WHERE id = :order ORDER BY id FOR NO KEY UPDATE";

  // The items in the same statement; the news of it are told at the end of the transaction.
  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO shop_order (id, user_id, total_amount, discount_amount, user_coupon_id,
                                transfer_id, ordered_at)
        VALUES (:id, :buyer, :total, :discount, :coupon, :transfer, app_now())
        RETURNING ordered_at),
      items AS (
        INSERT INTO order_item (order_id, line, product_id, name, price, quantity)
        SELECT :id, line, product, name, price, quantity
          FROM unnest(:products::uuid[], :names::text[], :prices::bigint[], :quantities::integer[])
               WITH ORDINALITY AS i (product, name, price, quantity, line))
      SELECT ordered_at FROM added
      """;

  private static final String CANCEL =
      """
      UPDATE shop_order
         SET status = 'CANCELLED', refund_id = :refund, cancel_reason = :reason, cancelled_at = :at
       WHERE id = :order AND status = 'PAID'
      """;

  private final Database database;

  JdbcOrders(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Order> find(OrderId order) {
    return database.read(() ->
        database.sql().sql(FIND).param("order", order.value()).query(OrderRow::read).optional());
  }

  @Override
  public Order.Paid add(Order.Terms terms) {
    var orderedAt =
        database
            .sql()
            .sql(ADD)
            .param("id", terms.id().value())
            .param("buyer", terms.buyer().value())
            .param("total", terms.bill().total().won())
            .param("discount", terms.bill().discount().won())
            .param(
                "coupon", terms.bill().coupon().map(UserCouponId::value).orElse(null), Types.OTHER)
            .param("transfer", terms.transfer().map(TransferId::value).orElse(null), Types.OTHER)
            .param("products", each(terms, line -> line.product().value()).toArray(UUID[]::new))
            .param("names", each(terms, OrderLine::name).toArray(String[]::new))
            .param("prices", each(terms, line -> line.price().won()).toArray(Long[]::new))
            .param("quantities", each(terms, OrderLine::quantity).toArray(Integer[]::new))
            .query(OffsetDateTime.class)
            .single();
    return new Order.Paid(terms, orderedAt.toInstant());
  }

  private static <T> List<T> each(Order.Terms terms, Function<OrderLine, T> what) {
    return terms.lines().stream().map(what).toList();
  }

  @Override
  public Optional<Locked> lock(OrderId order) {
    var locked =
        database.sql().sql(LOCK).param("order", order.value()).query(UUID.class).optional();
    // A statement of its own: it sees what was committed while we waited, and its time is later.
    return locked.map(_ -> standing(order));
  }

  private Locked standing(OrderId order) {
    return database
        .sql()
        .sql(FIND)
        .param("order", order.value())
        .query(
            (row, number) -> new Locked(OrderRow.read(row, number), Columns.instant(row, "db_now")))
        .single();
  }

  @Override
  public void cancel(Order.Cancelled next) {
    int cancelled =
        database
            .sql()
            .sql(CANCEL)
            .param("order", next.terms().id().value())
            .param("refund", next.refund().map(TransferId::value).orElse(null), Types.OTHER)
            .param("reason", next.reason())
            .param("at", Columns.param(next.cancelledAt()))
            .update();
    if (cancelled != 1) {
      throw new IllegalStateException("cancelled under our lock: " + next.terms().id());
    }
  }
}
