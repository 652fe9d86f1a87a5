package encore.persistence.order;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.order.CancelOrder.Outcome;
import encore.application.order.PlaceOrder;
import encore.domain.order.OrderId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.persistence.coupon.Mint;
import encore.persistence.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything comes back, once, and not for ever. */
class CancellingOrdersIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

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
  void productsPointsAndCouponAreWhereTheyWere() {
    var buyer = shop.buyerWith(100_000);
    var product = shop.product(10_000, 5);
    var coupon = mint.given(mint.tenth(1), buyer);
    var placed =
        (PlaceOrder.Outcome.Placed) shop.order(buyer, Optional.of(coupon), new Wanted(product, 2));

    var cancelled = (Outcome.Cancelled) shop.cancel(placed.order());

    assertThat(cancelled.order().refunded()).isEqualTo(new Money(18_000));
    assertThat(shop.balance(buyer)).isEqualTo(100_000);
    assertThat(shop.stock(product)).isEqualTo(5);
    assertThat(mint.moves(coupon)).endsWith("USED", "USABLE");
    assertThat(shop.views.order(placed.order().terms().id(), buyer)).contains(cancelled.order());
    DATABASE.setClock(Optional.of(NOON.plus(DAY)));
    assertThat(shop.cancel(placed.order())).as("also when it is too late").isEqualTo(cancelled);
    assertThat(shop.order(buyer, Optional.of(coupon), new Wanted(product, 1)))
        .isInstanceOf(PlaceOrder.Outcome.Placed.class);
  }

  @Test
  void aDayLaterOnlyTheHouseCancelsAndThatIsOnRecord() {
    var buyer = shop.buyerWith(10_000);
    var product = shop.product(10_000, 1);
    var order = shop.placed(buyer, new Wanted(product, 1));
    DATABASE.setClock(Optional.of(NOON.plus(DAY)));

    assertThat(shop.cancel(order)).isEqualTo(new Outcome.TooLate(NOON.plus(DAY)));
    assertThat(shop.stock(product)).isZero();
    for (int time = 0; time < 2; time++) {
      assertThat(shop.takeBack(order.terms().id())).isInstanceOf(Outcome.Cancelled.class);
    }

    assertThat(shop.balance(buyer)).isEqualTo(10_000);
    assertThat(
            shop.database
                .sql()
                .sql("SELECT details ->> 'reason' FROM audit_entry WHERE subject = :subject")
                .param("subject", "order/" + order.terms().id().value())
                .query(String.class)
                .list())
        .containsExactly("out of print");
  }

  @Test
  void untilThenItIsPossible() {
    var order = shop.placed(shop.buyerWith(10), new Wanted(shop.product(1, 1), 1));
    DATABASE.setClock(Optional.of(NOON.plus(DAY).minusMillis(1)));

    assertThat(shop.cancel(order)).isInstanceOf(Outcome.Cancelled.class);
  }

  @Test
  void aStrangersOrderDoesNotExist() {
    var order = shop.placed(shop.buyerWith(10), new Wanted(shop.product(1, 1), 1));

    assertThat(shop.cancel(shop.buyerWith(0), order.terms().id()))
        .isEqualTo(new Outcome.NoSuchOrder());
    var nobodys = new OrderId(UUID.randomUUID());
    assertThat(shop.cancel(order.terms().buyer(), nobodys)).isEqualTo(new Outcome.NoSuchOrder());
    assertThat(shop.takeBack(nobodys)).isEqualTo(new Outcome.NoSuchOrder());
  }

  @Test
  void fiftyWhoCancelGiveItBackOnce() throws Exception {
    DATABASE.setClock(Optional.empty());
    var buyer = shop.buyerWith(100_000);
    var product = shop.product(10_000, 5);
    var coupon = mint.given(mint.tenth(1), buyer);
    var placed =
        (PlaceOrder.Outcome.Placed) shop.order(buyer, Optional.of(coupon), new Wanted(product, 2));

    var results =
        race(
            50,
            n ->
                () ->
                    n % 5 == 0
                        ? shop.takeBack(placed.order().terms().id())
                        : shop.cancel(placed.order()));

    assertThat(results).hasOnlyElementsOfType(Outcome.Cancelled.class);
    assertThat(results.stream().distinct()).hasSize(1);
    assertThat(shop.balance(buyer)).isEqualTo(100_000);
    assertThat(shop.stock(product)).isEqualTo(5);
    assertThat(mint.moves(coupon)).containsExactly("USABLE", "RESERVED", "USED", "USABLE");
  }
}
