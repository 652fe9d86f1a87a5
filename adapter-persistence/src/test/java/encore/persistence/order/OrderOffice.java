package encore.persistence.order;

import encore.application.cart.Carts;
import encore.application.idempotency.Answer;
import encore.application.idempotency.AnswerOnce;
import encore.application.idempotency.Attempt;
import encore.application.idempotency.KeyDesk;
import encore.application.idempotency.KeyedRequest;
import encore.application.idempotency.Reply;
import encore.application.order.Basket;
import encore.application.order.CancelOrder;
import encore.application.order.OrderDesk;
import encore.application.order.OrderViews;
import encore.application.order.PlaceOrder;
import encore.application.order.PlaceOrder.Outcome;
import encore.application.order.TakeBackOrder;
import encore.application.product.StockMoves;
import encore.application.product.StockTurn;
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
import encore.persistence.cart.CartPersistenceConfig;
import encore.persistence.coupon.CouponPersistenceConfig;
import encore.persistence.idempotency.IdempotencyPersistenceConfig;
import encore.persistence.product.PersistentStock;
import encore.persistence.support.Database;
import encore.persistence.support.TestDatabase;
import encore.persistence.wallet.PostgresPurse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
  final Carts carts;
  final OrderViews views;
  final OrderDesk desk;
  final AnswerOnce once;

  OrderOffice(TestDatabase test) {
    this(test, PersistentStock::conditionalUpdate, Optional.empty());
  }

  /** Where no turn is given, everybody goes at once and is written down. */
  OrderOffice(
      TestDatabase test, Function<PersistentStock, StockMoves> stock, Optional<StockTurn> turn) {
    this.database = test.database();
    this.turns = new Turns(database);
    this.purse =
        new PostgresPurse(
            test, db -> db.conditionalUpdate(PostgresPurse.balanceMax()), turns.wallet());
    this.carts = CartPersistenceConfig.cartsOver(database);
    this.views = new SqlOrderViews(database);
    var keys = IdempotencyPersistenceConfig.over(database, Duration.ofSeconds(5));
    this.once = KeyDesk.once(keys, database);
    this.desk =
        OrderDesk.over(
            new OrderDesk.Ports(
                database,
                carts,
                stock.apply(new PersistentStock(database)),
                turn.orElseGet(turns::stock),
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
    return order(new PlaceOrder.Command(buyer, new Basket.Listed(List.of(wanted)), coupon));
  }

  Outcome orderCart(UserId buyer) {
    return order(new PlaceOrder.Command(buyer, new Basket.FromCart(), Optional.empty()));
  }

  private Outcome order(PlaceOrder.Command command) {
    return desk.turns().toPlace(command, () -> desk.place().place(command));
  }

  /** With a key, whose transaction begins when it is his turn. */
  Reply order(KeyedRequest key, UserId buyer, Wanted wanted) {
    var basket = new Basket.Listed(List.of(wanted));
    var command = new PlaceOrder.Command(buyer, basket, Optional.empty());
    return desk.turns().toPlace(command, () -> once.answer(key, () -> keyed(command)));
  }

  private Attempt keyed(PlaceOrder.Command command) {
    return desk.place().place(command) instanceof Outcome.Placed placed
        ? new Attempt.Done(new Answer(201, Map.of(), placed.order().terms().id().toString()))
        : new Attempt.Dropped();
  }

  Order.Paid placed(UserId buyer, Wanted... wanted) {
    return ((Outcome.Placed) order(buyer, wanted)).order();
  }

  CancelOrder.Outcome cancel(Order order) {
    return cancel(order.terms().buyer(), order.terms().id());
  }

  CancelOrder.Outcome cancel(UserId buyer, OrderId order) {
    var command = new CancelOrder.Command(buyer, order, "wrong size");
    return desk.turns().toCancel(order, () -> desk.cancel().cancel(command));
  }

  CancelOrder.Outcome takeBack(OrderId order) {
    var command = new TakeBackOrder.Command(ADMIN, order, "out of print");
    return desk.turns().toCancel(order, () -> desk.takeBack().takeBack(command));
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
