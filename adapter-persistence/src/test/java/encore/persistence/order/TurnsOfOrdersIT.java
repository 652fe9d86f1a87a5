package encore.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.identity.UserId;
import encore.domain.order.OrderId;
import encore.domain.product.Wanted;
import encore.persistence.support.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for his turn does so before anything of his is locked, and in one order. */
class TurnsOfOrdersIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final OrderOffice shop = new OrderOffice(DATABASE);
  private final UserId buyer = shop.buyerWith(10_000);
  private final Wanted one = new Wanted(shop.product(1_000, 9), 1);
  private final Wanted other = new Wanted(shop.product(1_000, 9), 1);

  @BeforeEach
  void nobodyYet() {
    shop.turns.taken.clear();
  }

  @Test
  void stocksThenTheWalletThenTheWork() {
    var order = shop.placed(buyer, one, other);
    assertThat(shop.turns.taken).containsExactly("stock of 2", "wallet");

    shop.turns.taken.clear();
    shop.cancel(order);
    assertThat(shop.turns.taken).containsExactly("stock of 2", "wallet");

    shop.turns.taken.clear();
    shop.cancel(order);
    assertThat(shop.turns.taken).as("it is over").isEmpty();
  }

  @Test
  void whatIsInTheCartIsLookedUpForIt() {
    shop.orderCart(buyer);
    assertThat(shop.turns.taken).isEmpty();

    shop.carts.put(buyer, one);
    shop.orderCart(buyer);
    assertThat(shop.turns.taken).containsExactly("stock of 1", "wallet");
  }

  @Test
  void whatIsNotThereMeetsNobody() {
    shop.cancel(buyer, new OrderId(UUID.randomUUID()));
    assertThat(shop.turns.taken).isEmpty();
  }
}
