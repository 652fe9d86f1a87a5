package encore.persistence.order;

import encore.application.idempotency.AnswerOnce;
import encore.application.idempotency.KeyDesk;
import encore.application.order.Basket;
import encore.application.order.CancelOrder;
import encore.application.order.OrderDesk;
import encore.application.order.OrderViews;
import encore.application.order.PlaceOrder;
import encore.application.order.PlaceOrder.Outcome;
import encore.application.order.TakeBackOrder;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.coupon.CouponPersistenceConfig;
import encore.persistence.idempotency.IdempotencyPersistenceConfig;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.persistence.wallet.PostgresPurse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop over a real PostgreSQL. */
final class OrderOffice {

  static final UserId ADMIN = new UserId(new UUID(0, 1));

  private static final String PRODUCT =
      """
      INSERT INTO product (id, name, price, active, created_at)
      VALUES (:id, 'Light stick', :price, :active, app_now())
      """;

  private static final String STOCK =
      "INSERT INTO stock (product_id, initial, quantity) VALUES (:id, :quantity, :quantity)";

  final Database database;
  final PostgresPurse purse;
  final Turns turns;
  final PlainCarts carts;
  final OrderViews views;
  final OrderDesk desk;
  final AnswerOnce once;

  OrderOffice(TestDatabase test) {
    this.database = test.database();
    this.turns = new Turns(database);
    this.purse =
        new PostgresPurse(
            test, db -> db.conditionalUpdate(PostgresPurse.balanceMax()), turns.wallet());
    this.carts = new PlainCarts(database);
    this.views = new SqlOrderViews(database);
    var keys = IdempotencyPersistenceConfig.over(database, Duration.ofSeconds(5));
    this.once = KeyDesk.once(keys, database);
    this.desk =
        OrderDesk.over(
            new OrderDesk.Ports(
                database,
                carts,
                new PlainStock(database),
                turns.stock(),
                purse.moves(),
                purse.views(),
                purse.turn(),
                CouponPersistenceConfig.userCouponsOver(database),
                new JdbcOrders(database),
                AuditPersistenceConfig.trailOver(database)));
  }

  UserId buyerWith(long won) {
    var buyer = purse.somebody();
    if (won > 0) {
      var id = new TransferId(UUID.randomUUID());
      purse.move(new WalletMove.Charge(id, buyer, new Money(won), "a test"));
    }
    return buyer;
  }

  ProductId product(long price, long stock) {
    return product(price, stock, true);
  }

  ProductId product(long price, long stock, boolean active) {
    var id = UUID.randomUUID();
    database
        .sql()
        .sql(PRODUCT)
        .param("id", id)
        .param("price", price)
        .param("active", active)
        .update();
    database.sql().sql(STOCK).param("id", id).param("quantity", stock).update();
    return new ProductId(id);
  }

  List<ProductId> products(int many, long price, long stock) {
    return IntStream.range(0, many).mapToObj(_ -> product(price, stock)).toList();
  }

  Outcome order(UserId buyer, Wanted... wanted) {
    return order(buyer, Optional.empty(), wanted);
  }

  Outcome order(UserId buyer, Optional<UserCouponId> coupon, Wanted... wanted) {
    var basket = new Basket.Listed(List.of(wanted));
    return desk.place().place(new PlaceOrder.Command(buyer, basket, coupon));
  }

  Outcome orderCart(UserId buyer) {
    return desk.place()
        .place(new PlaceOrder.Command(buyer, new Basket.FromCart(), Optional.empty()));
  }

  Order.Paid placed(UserId buyer, Wanted... wanted) {
    return ((Outcome.Placed) order(buyer, wanted)).order();
  }

  CancelOrder.Outcome cancel(Order order) {
    return cancel(order.terms().buyer(), order.terms().id());
  }

  CancelOrder.Outcome cancel(UserId buyer, OrderId order) {
    return desk.cancel().cancel(new CancelOrder.Command(buyer, order, "wrong size"));
  }

  CancelOrder.Outcome takeBack(OrderId order) {
    return desk.takeBack().takeBack(new TakeBackOrder.Command(ADMIN, order, "out of print"));
  }

  long balance(UserId user) {
    return purse.balance(user).total().won();
  }

  long stock(ProductId product) {
    return number("SELECT quantity FROM stock WHERE product_id = :id", product.value());
  }

  long ordersOf(UserId user) {
    return number("SELECT count(*) FROM shop_order WHERE user_id = :id", user.value());
  }

  private long number(String sql, UUID id) {
    return database.sql().sql(sql).param("id", id).query(Long.class).single();
  }

  List<String> findings() {
    return Stream.of(new OrderAudit(database).findings(), broken()).flatMap(List::stream).toList();
  }

  private List<String> broken() {
    return purse.proofs().proof(10).broken().stream().map(Object::toString).toList();
  }
}
