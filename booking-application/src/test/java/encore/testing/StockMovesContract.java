package encore.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.product.StockMoves.Result.NotForSale;
import encore.application.product.StockMoves.Result.OutOfStock;
import encore.application.product.StockMoves.Result.Taken;
import encore.application.product.StockMoves.Shortage;
import encore.application.product.StockMoves.Sold;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every way of taking from stock promises, one at a time; many at once are in its base. */
public abstract class StockMovesContract extends StockRushContract {

  @Test
  void whatIsTakenIsToldInTheOrderInWhichItWasWanted() {
    var shirt = shelf().product("Shirt", 10);
    var mug = shelf().product("Mug", 5);
    shelf().edit(mug, new Money(8_000), true);

    assertThat(shelf().take(new Wanted(mug, 5), new Wanted(shirt, 2)))
        .isEqualTo(
            new Taken(
                List.of(
                    new Sold(mug, "Mug", new Money(8_000), 5),
                    new Sold(shirt, "Shirt", new Money(Shelf.PRICE), 2))));
    assertThat(shelf().stock(mug)).isZero();
    assertThat(shelf().stock(shirt)).isEqualTo(8);
  }

  @Test
  void allThatIsShortIsNamedAndNothingIsTaken() {
    var shirt = shelf().product("Shirt", 1);
    var mug = shelf().product("Mug", 5);
    var cap = shelf().product("Cap", 0);

    assertThat(shelf().take(new Wanted(shirt, 2), new Wanted(mug, 5), new Wanted(cap, 1)))
        .isEqualTo(
            new OutOfStock(
                List.of(new Shortage(shirt, "Shirt", 2, 1), new Shortage(cap, "Cap", 1, 0))));
    assertNothingMoved(shirt, mug, cap);
  }

  @Test
  void whatIsNotForSaleOrNotThereIsNamedBeforeWhatIsShort() {
    var shirt = shelf().product("Shirt", 10);
    var mug = shelf().product("Mug", 5);
    var cap = shelf().product("Cap", 0);
    var nowhere = new ProductId(UUID.randomUUID());
    shelf().takeOffSale(mug);

    assertThat(
            shelf()
                .take(
                    new Wanted(shirt, 1),
                    new Wanted(nowhere, 1),
                    new Wanted(mug, 1),
                    new Wanted(cap, 1)))
        .isEqualTo(new NotForSale(List.of(nowhere, mug)));
    assertNothingMoved(shirt, mug, cap);
  }

  /** The caller is not made to roll back for us. */
  @Test
  void aRefusalLeavesNoTraceInATransactionThatGoesOn() {
    var shirt = shelf().product("Shirt", 10);
    var mug = shelf().product("Mug", 1);
    var use = UUID.randomUUID();

    var second =
        shelf()
            .transactions()
            .inOne(() -> {
              var both = List.of(new Wanted(shirt, 1), new Wanted(mug, 2));
              assertThat(shelf().moves().take(use, both)).isInstanceOf(OutOfStock.class);
              return shelf().moves().take(use, List.of(new Wanted(shirt, 1)));
            });

    assertThat(second).isInstanceOf(Taken.class);
    assertThat(shelf().stock(shirt)).isEqualTo(9);
    assertNothingMoved(mug);
  }

  @Test
  void whatTheCallerRollsBackWasNeverTaken() {
    var shirt = shelf().product("Shirt", 10);

    shelf()
        .transactions()
        .inOne(
            () -> shelf().moves().take(UUID.randomUUID(), List.of(new Wanted(shirt, 4))),
            _ -> false);

    assertThat(shelf().stock(shirt)).isEqualTo(10);
    assertNothingMoved(shirt);
  }

  @Test
  void whatWasTakenComesBackOnce() {
    var shirt = shelf().product("Shirt", 10);
    var use = UUID.randomUUID();
    shelf().take(use, List.of(new Wanted(shirt, 4)));
    shelf().take(new Wanted(shirt, 1));

    shelf().moves().giveBack(use);
    shelf().moves().giveBack(use);
    shelf().moves().giveBack(UUID.randomUUID());

    assertThat(shelf().stock(shirt)).isEqualTo(9);
    assertThat(shelf().movements(shirt)).isEqualTo(3);
  }

  /** Also of a product that nobody may buy any more. */
  @Test
  void whatIsOffSaleComesBackAsWell() {
    var shirt = shelf().product("Shirt", 10);
    var use = UUID.randomUUID();
    shelf().take(use, List.of(new Wanted(shirt, 4)));
    shelf().takeOffSale(shirt);

    shelf().moves().giveBack(use);

    assertThat(shelf().stock(shirt)).isEqualTo(10);
  }

  @Test
  void oneUseTakesOnce() {
    var shirt = shelf().product("Shirt", 10);
    var use = UUID.randomUUID();
    shelf().take(use, List.of(new Wanted(shirt, 4)));

    assertThatThrownBy(() -> shelf().take(use, List.of(new Wanted(shirt, 4))))
        .hasMessageContaining("stock_movement_once");
    assertThat(shelf().stock(shirt)).isEqualTo(6);
  }

  private void assertNothingMoved(ProductId... products) {
    for (var each : products) {
      assertThat(shelf().movements(each)).isZero();
    }
  }
}
