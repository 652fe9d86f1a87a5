package encore.persistence.order;

import encore.application.order.OrderViews;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.product.ProductId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.util.Optional;

final class SqlOrderViews implements OrderViews {

  private static final String ONE =
      OrderRow.over("SELECT * FROM shop_order WHERE id = :order AND user_id = :buyer");

  private static final String ALL =
      OrderRow.over(
              """
              SELECT o.*
                FROM shop_order o
               WHERE %s
               ORDER BY o.ordered_at DESC, o.id DESC
               LIMIT :limit
              """)
          + " ORDER BY o.ordered_at DESC, o.id DESC";

  private static final String WITH_PRODUCT =
      "EXISTS (SELECT FROM order_item w WHERE w.order_id = o.id AND w.product_id = :product)";

  private final Database database;

  SqlOrderViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Order> order(OrderId order, UserId buyer) {
    return database.read(() ->
        database
            .sql()
            .sql(ONE)
            .param("order", order.value())
            .param("buyer", buyer.value())
            .query(OrderRow::read)
            .optional());
  }

  @Override
  public Page<Order, Cursor> orders(Filter filter, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("o.user_id = :buyer", "buyer", filter.buyer().map(UserId::value))
            .and(WITH_PRODUCT, "product", filter.product().map(ProductId::value))
            .and(
                "(o.ordered_at, o.id) < (:ordered, :last)",
                "ordered",
                after.map(Cursor::orderedAt).map(Columns::param))
            .and("TRUE", "last", after.map(Cursor::order));
    var found =
        database.read(
            () -> where.in(database, ALL).param("limit", limit + 1).query(OrderRow::read).list());
    return Pages.of(found, limit, o -> new Cursor(o.orderedAt(), o.terms().id().value()));
  }
}
