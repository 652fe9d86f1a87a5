package encore.persistence.product;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.product.StockMoves;
import encore.application.product.StockMoves.Result;
import encore.application.product.StockMoves.Sold;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.domain.shared.Money;
import encore.persistence.support.TestDatabase;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A buyer waits for the lock of a stock, and meanwhile the house edits the product. */
class StockTimeIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  /** All that PostgreSQL decides. */
  enum Way {
    ROW_LOCK(PersistentStock::rowLock),
    CONDITIONAL_UPDATE(PersistentStock::conditionalUpdate),
    OPTIMISTIC(PersistentStock::optimistic);

    private final Function<PersistentStock, StockMoves> strategy;

    Way(Function<PersistentStock, StockMoves> strategy) {
      this.strategy = strategy;
    }

    PostgresShelf shelf() {
      return new PostgresShelf(DATABASE, strategy);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasTakenOffSaleDuringTheWaitIsNotSold(Way way) throws Exception {
    var shelf = way.shelf();
    var shirt = shelf.product("Shirt", 10);

    var result = whileLocked(shelf, shirt, () -> shelf.takeOffSale(shirt));

    assertThat(result).isEqualTo(new Result.NotForSale(List.of(shirt)));
    assertThat(shelf.stock(shirt)).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSoldAfterTheWaitHasThePriceOfThen(Way way) throws Exception {
    var shelf = way.shelf();
    var shirt = shelf.product("Shirt", 10);

    var result = whileLocked(shelf, shirt, () -> shelf.edit(shirt, new Money(9_000), true));

    assertThat(result)
        .isEqualTo(new Result.Taken(List.of(new Sold(shirt, "Shirt", new Money(9_000), 1))));
  }

  private static Result whileLocked(PostgresShelf shelf, ProductId product, Runnable edit)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = DATABASE.connect()) {
      blocker.setAutoCommit(false);
      lock(blocker, product);
      var taking = threads.submit(() -> shelf.take(new Wanted(product, 1)));
      Await.until("the buyer waits", Duration.ofSeconds(10), () -> DATABASE.waiting() > 0);
      edit.run();
      blocker.commit();
      return taking.get(10, TimeUnit.SECONDS);
    }
  }

  private static void lock(Connection blocker, ProductId product) throws SQLException {
    var sql = "SELECT 1 FROM encore.stock WHERE product_id = ? FOR UPDATE";
    try (var statement = blocker.prepareStatement(sql)) {
      statement.setObject(1, product.value());
      statement.execute();
    }
  }
}
