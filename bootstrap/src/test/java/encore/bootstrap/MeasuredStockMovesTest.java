package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.domain.product.Wanted;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class MeasuredStockMovesTest {

  private static final UUID USE = new UUID(0, 1);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aMoveIsCountedByItsKindAndOutcome() {
    var moves = measured(() -> new StockMoves.Result.OutOfStock(List.of()));
    moves.take(USE, List.of());
    moves.giveBack(USE);

    assertThat(count("take", "out-of-stock")).isOne();
    assertThat(count("give-back", "given-back")).isOne();
  }

  @Test
  void aSaleThatAConstraintHadToPreventIsCountedByItsName() {
    var message = "ERROR: duplicate key value violates unique constraint \"stock_movement_once\"";
    var failure = new DuplicateKeyException("no", new SQLException(message, "23505"));
    var moves =
        measured(() -> {
          throw failure;
        });

    assertThatThrownBy(() -> moves.take(USE, List.of())).isSameAs(failure);
    assertThat(meters.get("encore.stock.moves.saved").counter().getId())
        .returns("stock_movement_once", id -> id.getTag("constraint"));
    assertThat(count("take", "failed")).isOne();
  }

  private long count(String kind, String outcome) {
    return meters
        .get("encore.stock.moves")
        .tag("strategy", "ROW_LOCK")
        .tag("kind", kind)
        .tag("outcome", outcome)
        .timer()
        .count();
  }

  private StockMoves measured(Supplier<StockMoves.Result> result) {
    var inner =
        new StockMoves() {
          @Override
          public Result take(UUID use, List<Wanted> wanted) {
            return result.get();
          }

          @Override
          public void giveBack(UUID use) {}
        };
    return new MeasuredStockMoves(inner, StockStrategy.ROW_LOCK, meters);
  }
}
