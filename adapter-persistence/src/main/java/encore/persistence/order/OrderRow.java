package encore.persistence.order;

import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.order.Bill;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.order.OrderLine;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Columns of an order and of its lines, which come as four lists side by side. */
final class OrderRow {

  private OrderRow() {}

  /** These rows of {@code shop_order} with their lines, which are looked for last. */
  static String over(String orders) {
    return """
    SELECT o.*, i.products, i.names, i.prices, i.quantities, app_now() AS db_now
      FROM (%s) AS o
     CROSS JOIN LATERAL (
       SELECT array_agg(product_id ORDER BY line, product_id) AS products,
              array_agg(name ORDER BY line, product_id) AS names,
              array_agg(price ORDER BY line, product_id) AS prices,
              array_agg(quantity ORDER BY line, product_id) AS quantities
         FROM order_item
        WHERE order_id = o.id) AS i
    """
        .formatted(orders);
  }

  static Order read(ResultSet row, int number) throws SQLException {
    var paid = new Order.Paid(terms(row), Columns.instant(row, "ordered_at"));
    var status = row.getString("status");
    return switch (status) {
      case "PAID" -> paid;
      case "CANCELLED" ->
          paid.cancel(
              id(row, "refund_id").map(TransferId::new),
              Optional.ofNullable(row.getString("cancel_reason")).orElse(""),
              Columns.instant(row, "cancelled_at"));
      default -> throw new IllegalStateException("unknown status of an order: " + status);
    };
  }

  private static Order.Terms terms(ResultSet row) throws SQLException {
    return new Order.Terms(
        new OrderId(row.getObject("id", UUID.class)),
        new UserId(row.getObject("user_id", UUID.class)),
        lines(row),
        new Bill(
            new Money(row.getLong("total_amount")),
            new Money(row.getLong("discount_amount")),
            id(row, "user_coupon_id").map(UserCouponId::new)),
        id(row, "transfer_id").map(TransferId::new));
  }

  private static List<OrderLine> lines(ResultSet row) throws SQLException {
    var products = (UUID[]) row.getArray("products").getArray();
    var names = (String[]) row.getArray("names").getArray();
    var prices = (Long[]) row.getArray("prices").getArray();
    var quantities = (Integer[]) row.getArray("quantities").getArray();
    return IntStream.range(0, products.length)
        .mapToObj(n ->
            new OrderLine(
                new ProductId(products[n]), names[n], new Money(prices[n]), quantities[n]))
        .toList();
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }
}
