package encore.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.order.OrderViews.Filter;
import encore.application.order.PlaceOrder.Outcome;
import encore.application.product.StockMoves.Shortage;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.Discount;
import encore.domain.coupon.Validity;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.persistence.coupon.Mint;
import encore.persistence.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of an order happens, or nothing of it. */
class PlacingOrdersIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final OrderOffice shop = new OrderOffice(DATABASE);
  private final Mint mint = new Mint(shop.database);

  @BeforeEach
  void noon() {
    DATABASE.setClock(Optional.of(NOON));
  }

  @AfterEach
  void theBooksAreSound() {
    assertThat(shop.findings()).isEmpty();
  }

  @Test
  void whatIsOrderedIsTakenPaidAndOnRecordInTheOrderInWhichItWasWanted() {
    var buyer = shop.buyerWith(100_000);
    var dear = shop.product(30_000, 5);
    var cheap = shop.product(1_000, 5);

    var placed = (Outcome.Placed) shop.order(buyer, new Wanted(dear, 2), new Wanted(cheap, 3));

    assertThat(placed.balance()).isEqualTo(new Money(37_000));
    assertThat(shop.balance(buyer)).isEqualTo(37_000);
    assertThat(shop.stock(dear)).isEqualTo(3);
    assertThat(placed.order().orderedAt()).isEqualTo(NOON);
    var found = shop.views.order(placed.order().terms().id(), buyer);
    assertThat(found).contains(placed.order());
    assertThat(found.orElseThrow().terms().lines())
        .extracting(line -> line.product())
        .containsExactly(dear, cheap);
    assertThat(shop.views.order(placed.order().terms().id(), shop.buyerWith(0))).isEmpty();
  }

  @Test
  void allThatIsShortIsNamedAndNothingIsTaken() {
    var buyer = shop.buyerWith(100_000);
    var plenty = shop.product(1_000, 50);
    var few = shop.product(1_000, 1);
    var none = shop.product(1_000, 0);

    var outcome = shop.order(buyer, new Wanted(plenty, 2), new Wanted(few, 2), new Wanted(none, 1));

    assertThat(((Outcome.OutOfStock) outcome).items())
        .containsExactlyInAnyOrder(
            new Shortage(few, "Light stick", 2, 1), new Shortage(none, "Light stick", 1, 0));
    assertUntouched(buyer, plenty, 50);
  }

  @Test
  void whoCannotPayKeepsTheShelvesFull() {
    var buyer = shop.buyerWith(999);
    var product = shop.product(500, 5);

    assertThat(shop.order(buyer, new Wanted(product, 2)))
        .isEqualTo(new Outcome.NotEnough(new Money(1_000), new Money(999)));
    assertThat(shop.stock(product)).isEqualTo(5);
    assertThat(shop.balance(buyer)).isEqualTo(999);
  }

  @Test
  void whatIsNotForSaleIsNamed() {
    var product = shop.product(500, 5);
    var stopped = shop.product(500, 5, false);
    var nothing = new ProductId(UUID.randomUUID());

    assertThat(
            shop.order(
                shop.buyerWith(9_999),
                new Wanted(product, 1),
                new Wanted(stopped, 1),
                new Wanted(nothing, 1)))
        .isEqualTo(new Outcome.NotForSale(List.of(stopped, nothing)));
    assertThat(shop.stock(product)).isEqualTo(5);
  }

  @Test
  void aCouponTakesItsPartOffAndIsUsedOnce() {
    var buyer = shop.buyerWith(100_000);
    var product = shop.product(10_000, 5);
    var coupon = mint.given(mint.tenth(1), buyer);

    var placed = shop.order(buyer, Optional.of(coupon), new Wanted(product, 2));

    assertThat(((Outcome.Placed) placed).order().terms().bill().payable())
        .isEqualTo(new Money(18_000));
    assertThat(shop.balance(buyer)).isEqualTo(82_000);
    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED", "USED");
    assertThat(shop.order(buyer, Optional.of(coupon), new Wanted(product, 1)))
        .isEqualTo(new Outcome.CouponRefused(CouponObstacle.USED));
    assertThat(shop.order(shop.buyerWith(99_999), Optional.of(coupon), new Wanted(product, 1)))
        .as("somebody else's")
        .isEqualTo(new Outcome.NoSuchCoupon());
    assertThat(shop.stock(product)).isEqualTo(3);
  }

  @Test
  void whatACouponCoversMovesNoPointsAndNeedsNoWallet() {
    var buyer = shop.buyerWith(0);
    var product = shop.product(10_000, 5);
    var gift = new Discount.Amount(new Money(50_000));
    var coupon = mint.given(mint.coupon(gift, 0, new Validity.Days(1), 1), buyer);

    var placed = (Outcome.Placed) shop.order(buyer, Optional.of(coupon), new Wanted(product, 1));

    assertThat(placed.balance()).isEqualTo(Money.ZERO);
    assertThat(placed.order().terms().transfer()).isEmpty();
    assertThat(shop.cancel(placed.order())).isNotNull();
    assertThat(mint.moves(coupon)).endsWith("USED", "USABLE");
    assertThat(shop.stock(product)).isEqualTo(5);
  }

  @Test
  void whatIsInTheCartIsBoughtAndTheCartIsEmpty() {
    var buyer = shop.buyerWith(10_000);
    var product = shop.product(1_000, 5);
    shop.carts.put(buyer, new Wanted(product, 2));

    assertThat(shop.orderCart(buyer)).isInstanceOf(Outcome.Placed.class);

    assertThat(shop.carts.look(buyer)).isEmpty();
    assertThat(shop.stock(product)).isEqualTo(3);
    assertThat(shop.orderCart(buyer)).isEqualTo(new Outcome.EmptyCart());
    assertThat(shop.orderCart(shop.buyerWith(0))).isEqualTo(new Outcome.EmptyCart());
  }

  @Test
  void aCartThatCannotBeBoughtStaysAsItIsAndAListLeavesItAlone() {
    var buyer = shop.buyerWith(1_500);
    var product = shop.product(1_000, 5);
    shop.carts.put(buyer, new Wanted(product, 2));

    assertThat(shop.orderCart(buyer)).isInstanceOf(Outcome.NotEnough.class);
    shop.placed(buyer, new Wanted(product, 1));

    assertThat(shop.carts.look(buyer)).containsExactly(new Wanted(product, 2));
  }

  @Test
  void ordersAreListedNewestFirstByWhomAndByWhat() {
    var buyer = shop.buyerWith(100_000);
    var one = shop.product(1_000, 50);
    var other = shop.product(1_000, 50);
    var first = shop.placed(buyer, new Wanted(one, 1), new Wanted(other, 1));
    DATABASE.setClock(Optional.of(NOON.plusSeconds(1)));
    var second = shop.placed(buyer, new Wanted(other, 1));
    shop.placed(shop.buyerWith(1_000), new Wanted(other, 1));

    var page = shop.views.orders(Filter.of(buyer), Optional.empty(), 1);
    assertThat(page.items()).containsExactly(second);
    assertThat(shop.views.orders(Filter.of(buyer), page.next(), 1).items()).containsExactly(first);
    var with = new Filter(Optional.empty(), Optional.of(one));
    assertThat(shop.views.orders(with, Optional.empty(), 9).items()).containsExactly(first);
    var both = new Filter(Optional.of(buyer), Optional.of(other));
    assertThat(shop.views.orders(both, Optional.empty(), 9).items()).containsExactly(second, first);
  }

  private void assertUntouched(UserId buyer, ProductId product, long stock) {
    assertThat(shop.stock(product)).isEqualTo(stock);
    assertThat(shop.balance(buyer)).isEqualTo(100_000);
    assertThat(shop.ordersOf(buyer)).isZero();
  }
}
