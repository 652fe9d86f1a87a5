package encore.persistence.order;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.idempotency.KeyedRequest;
import encore.application.idempotency.Reply;
import encore.application.order.CancelOrder;
import encore.application.order.PlaceOrder.Outcome;
import encore.application.product.StockMoves;
import encore.application.product.StockTurn;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.persistence.coupon.Mint;
import encore.persistence.product.PersistentStock;
import encore.persistence.support.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many at once want the same things, or one wants the same thing many times: the same for each
 * strategy of stock.
 */
public abstract class OrderRush {

  protected static final TestDatabase DATABASE = TestDatabase.create();
  private static final int BUYERS = 100;
  private static final long PRICE = 1_000;

  private final OrderOffice shop;
  private final Mint mint;

  protected OrderRush(Function<PersistentStock, StockMoves> stock) {
    this(stock, Optional.empty());
  }

  protected OrderRush(Function<PersistentStock, StockMoves> stock, Optional<StockTurn> turn) {
    this.shop = new OrderOffice(DATABASE, stock, turn);
    this.mint = new Mint(shop.database);
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(shop.findings()).isEmpty();
    assertThat(DATABASE.deadlocks()).isZero();
  }

  /** One of each, in an order of his own; a third cancels, a fifth has a coupon or no money. */
  @Test
  void aHundredWhoWantTheSameTenThings() throws Exception {
    long stock = BUYERS / 2;
    var products = shop.products(10, PRICE, stock);
    var campaign = mint.tenth(BUYERS);
    var buyers = new ArrayList<UserId>();
    var coupons = new ArrayList<Optional<UserCouponId>>();
    for (int n = 0; n < BUYERS; n++) {
      buyers.add(shop.buyerWith(n % 5 == 1 ? PRICE : 100 * PRICE));
      coupons.add(n % 5 == 0 ? Optional.of(mint.given(campaign, buyers.get(n))) : Optional.empty());
    }

    var results =
        race(BUYERS, n -> () -> buy(n, buyers.get(n), coupons.get(n), shuffled(products, n)));

    assertThat(results).filteredOn(Outcome.NotEnough.class::isInstance).hasSizeLessThan(21);
    assertThat(results).filteredOn(Outcome.Placed.class::isInstance).hasSizeGreaterThan(49);
    assertThat(results)
        .allMatch(result ->
            result instanceof Outcome.Placed
                || result instanceof Outcome.OutOfStock
                || result instanceof Outcome.NotEnough);
    long sold = paid(products.getFirst());
    assertThat(products)
        .as("nobody had a part of what he wanted")
        .allMatch(product -> paid(product) == sold)
        .allMatch(product -> shop.stock(product) == stock - sold);
  }

  private Outcome buy(int n, UserId buyer, Optional<UserCouponId> coupon, Wanted... wanted) {
    var outcome = insisting(() -> shop.order(buyer, coupon, wanted));
    if (n % 3 == 0 && outcome instanceof Outcome.Placed placed) {
      insisting(() -> shop.cancel(placed.order()));
    }
    return outcome;
  }

  @Test
  void ofManyWhoWantTheLastOneEachAsOftenAsThereAre() throws Exception {
    var product = shop.product(PRICE, 7);
    var buyers = Stream.generate(() -> shop.buyerWith(PRICE)).limit(50).toList();

    var results =
        race(50, n -> () -> insisting(() -> shop.order(buyers.get(n), new Wanted(product, 1))));

    assertThat(results).filteredOn(Outcome.Placed.class::isInstance).hasSize(7);
    assertThat(results).filteredOn(Outcome.OutOfStock.class::isInstance).hasSize(43);
    assertThat(shop.stock(product)).isZero();
  }

  @Test
  void ofTwentyOrdersOneHasTheCoupon() throws Exception {
    var product = shop.product(PRICE, 100);
    var buyer = shop.buyerWith(100 * PRICE);
    var coupon = Optional.of(mint.given(mint.tenth(1), buyer));

    var results =
        race(20, _ -> () -> insisting(() -> shop.order(buyer, coupon, new Wanted(product, 1))));

    assertThat(results).filteredOn(Outcome.Placed.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(new Outcome.CouponRefused(CouponObstacle.USED)::equals)
        .hasSize(19);
    assertThat(shop.balance(buyer)).isEqualTo(100 * PRICE - PRICE * 9 / 10);
  }

  @Test
  void aCartIsBoughtOnceAndWhatComesMeanwhileIsNotLost() throws Exception {
    for (int round = 0; round < 10; round++) {
      var product = shop.product(PRICE, 100);
      var late = shop.product(PRICE, 100);
      var buyer = shop.buyerWith(100 * PRICE);
      shop.carts.put(buyer, new Wanted(product, 1));

      var results =
          race(
              5,
              n ->
                  n == 0
                      ? () -> shop.carts.put(buyer, new Wanted(late, 1))
                      : () -> insisting(() -> shop.orderCart(buyer)));

      assertThat(shop.stock(product)).isEqualTo(99);
      long later = 100 - shop.stock(late) + shop.carts.look(buyer).size();
      assertThat(later).as("bought by another, or still there: %s", results).isEqualTo(1);
    }
  }

  @Test
  void whoAsksTwiceAtOnceWithOneKeyHasOneOrder() throws Exception {
    for (int round = 0; round < 10; round++) {
      var product = shop.product(PRICE, 100);
      var buyer = shop.buyerWith(100 * PRICE);
      var request = new KeyedRequest(buyer, "POST /api/orders", "one", "0".repeat(64));

      var replies =
          race(4, _ -> () -> insisting(() -> shop.order(request, buyer, new Wanted(product, 1))));

      assertThat(replies).filteredOn(Reply.Given.class::isInstance).hasSize(1);
      assertThat(shop.ordersOf(buyer)).isEqualTo(1);
      assertThat(shop.stock(product)).isEqualTo(99);
      assertThat(shop.balance(buyer)).isEqualTo(99 * PRICE);
    }
  }

  private long paid(ProductId product) {
    return shop.database
        .sql()
        .sql(
            """
            SELECT coalesce(sum(i.quantity), 0)
              FROM order_item i
              JOIN shop_order o ON o.id = i.order_id
             WHERE i.product_id = :product AND o.status = 'PAID'
            """)
        .param("product", product.value())
        .query(Long.class)
        .single();
  }

  private static Wanted[] shuffled(List<ProductId> products, int seed) {
    var mixed = new ArrayList<>(products);
    Collections.shuffle(mixed, new Random(seed));
    return mixed.stream().map(product -> new Wanted(product, 1)).toArray(Wanted[]::new);
  }

  /** As a client does who is told BUSY: nothing was changed, and he asks again. */
  private static <T> T insisting(Supplier<T> request) {
    for (int attempt = 1; ; attempt++) {
      try {
        var answer = request.get();
        if (!isContended(answer) || attempt == 20) {
          return answer;
        }
      } catch (Unavailable busy) {
        if (busy.reason() != Reason.BUSY || attempt == 20) {
          throw busy;
        }
      }
    }
  }

  private static boolean isContended(Object answer) {
    return answer instanceof Outcome.Contended || answer instanceof CancelOrder.Outcome.Contended;
  }
}
