package encore.application.cart;

import static org.assertj.core.api.Assertions.assertThat;

import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.testing.Showcase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceCartTest {

  private static final UserId FAN = new UserId(new UUID(1, 1));

  private final Showcase shelf = new Showcase();
  private final ProductId stick = shelf.put(new UUID(0, 1), 35_000, true);
  private final ProductId poster = shelf.put(new UUID(0, 2), 10_000, true);
  private final Carts carts = new OneCart(List.of(new Wanted(stick, 2), new Wanted(poster, 1)));
  private final PriceCart pricing = CartDesk.pricing(carts, shelf);

  @Test
  void eachLineCostsWhatItCostsNow() {
    shelf.put(stick.value(), 36_000, true);

    var cart = pricing.price(FAN);

    assertThat(cart.lines())
        .extracting(PriceCart.Line::amount)
        .containsExactly(new Money(72_000), new Money(10_000));
    assertThat(cart.total()).isEqualTo(new Money(82_000));
  }

  @Test
  void whatIsNotForSaleAnyMoreIsSeenAndCostsNothing() {
    shelf.put(stick.value(), 35_000, false);

    var cart = pricing.price(FAN);

    assertThat(cart.lines()).extracting(PriceCart.Line::isAvailable).containsExactly(false, true);
    assertThat(cart.total()).isEqualTo(new Money(10_000));
  }

  @Test
  void whatIsGoneAltogetherIsLeftOut() {
    shelf.takeAway(stick);

    assertThat(pricing.price(FAN).lines()).hasSize(1);
  }

  /** What can be seen of it, and nothing else. */
  private record OneCart(List<Wanted> look) implements Carts {

    @Override
    public List<Wanted> look(UserId user) {
      return look;
    }

    @Override
    public List<Wanted> lock(UserId user) {
      throw new IllegalStateException("who looks locks nothing");
    }

    @Override
    public boolean put(UserId user, Wanted line) {
      throw new IllegalStateException("who looks writes nothing");
    }

    @Override
    public boolean remove(UserId user, ProductId product) {
      throw new IllegalStateException("who looks writes nothing");
    }

    @Override
    public void empty(UserId user) {
      throw new IllegalStateException("who looks writes nothing");
    }
  }
}
