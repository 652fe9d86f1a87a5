package encore.testing;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.product.StockMoves.Result;
import encore.application.product.StockMoves.Result.OutOfStock;
import encore.application.product.StockMoves.Result.Taken;
import encore.application.product.StockMoves.Sold;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every way of taking from stock promises to many at once. */
public abstract class StockRushContract {

  protected abstract Shelf shelf();

  @AfterEach
  void theBooksAreSound() {
    assertThat(shelf().broken()).isEmpty();
  }

  @Test
  void ofAHundredWhoWantTheLastTenAsManyWinAsThereAre() throws Exception {
    var shirt = shelf().product("Shirt", 10);

    var results = race(100, _ -> () -> shelf().take(new Wanted(shirt, 1)));

    assertThat(results).filteredOn(Taken.class::isInstance).hasSize(10);
    assertThat(results).filteredOn(OutOfStock.class::isInstance).hasSize(90);
    assertThat(shelf().stock(shirt)).isZero();
    assertThat(shelf().movements(shirt)).isEqualTo(10);
  }

  /** Locks in the order of a cart would end one of two here, within a second. */
  @Test
  void aHundredWithTheSameTenProductsInAnyOrderAddUp() throws Exception {
    var ten = IntStream.range(0, 10).mapToObj(i -> shelf().product("No. " + i, 120)).toList();
    int deadlocks = deadlocks();

    var results = race(100, i -> () -> buyAndPerhapsGiveBack(ten, i));

    assertThat(results).allMatch(r -> r instanceof Taken || r instanceof OutOfStock);
    assertThat(results).filteredOn(OutOfStock.class::isInstance).isNotEmpty();
    for (var each : ten) {
      long sold =
          IntStream.range(0, 100)
              .filter(i -> !givesBack(i))
              .mapToObj(results::get)
              .mapToLong(result -> sold(result, each))
              .sum();
      assertThat(shelf().stock(each)).isEqualTo(120 - sold).isNotNegative();
    }
    assertThat(deadlocks()).isEqualTo(deadlocks);
  }

  @Test
  void twentyWhoGiveTheSameBackAtOnceAreOne() throws Exception {
    var shirt = shelf().product("Shirt", 10);
    var mug = shelf().product("Mug", 10);
    var use = UUID.randomUUID();
    shelf().take(use, List.of(new Wanted(shirt, 3), new Wanted(mug, 2)));

    race(
        20,
        _ ->
            () -> {
              shelf().moves().giveBack(use);
              return use;
            });

    assertThat(List.of(shelf().stock(shirt), shelf().stock(mug))).containsExactly(10L, 10L);
    assertThat(shelf().movements(shirt)).isEqualTo(2);
  }

  /** How often the database had to end one of two that waited for each other. */
  protected abstract int deadlocks();

  private Result buyAndPerhapsGiveBack(List<ProductId> ten, int i) {
    var chance = new Random(i);
    var wanted = new ArrayList<Wanted>();
    ten.forEach(each -> wanted.add(new Wanted(each, 1 + chance.nextInt(3))));
    Collections.shuffle(wanted, chance);
    var use = UUID.randomUUID();
    var result = shelf().take(use, wanted);
    if (givesBack(i)) {
      shelf().moves().giveBack(use);
    }
    return result;
  }

  private static boolean givesBack(int i) {
    return i % 3 == 0;
  }

  private static long sold(Result result, ProductId product) {
    return result instanceof Taken(var items)
        ? items.stream()
            .filter(sold -> sold.product().equals(product))
            .mapToLong(Sold::quantity)
            .sum()
        : 0;
  }
}
