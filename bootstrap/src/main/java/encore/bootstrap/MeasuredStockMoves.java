package encore.bootstrap;

import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.domain.product.Wanted;
import encore.persistence.support.Net;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Times every move of stock by its kind and outcome, whatever the strategy. */
final class MeasuredStockMoves implements StockMoves {

  private final StockMoves inner;
  private final StockStrategy strategy;
  private final MeterRegistry meters;

  MeasuredStockMoves(StockMoves inner, StockStrategy strategy, MeterRegistry meters) {
    this.inner = inner;
    this.strategy = strategy;
    this.meters = meters;
  }

  @Override
  public Result take(UUID use, List<Wanted> wanted) {
    return measured("take", () -> inner.take(use, wanted), MeasuredStockMoves::name);
  }

  @Override
  public void giveBack(UUID use) {
    measured(
        "give-back",
        () -> {
          inner.giveBack(use);
          return use;
        },
        _ -> "given-back");
  }

  private <T> T measured(String kind, Supplier<T> work, Function<T, String> name) {
    var started = Timer.start(meters);
    var outcome = "failed";
    try {
      var result = work.get();
      outcome = name.apply(result);
      return result;
    } catch (RuntimeException e) {
      Net.thatStopped(e).ifPresent(this::countSaved);
      throw e;
    } finally {
      started.stop(timer(kind, outcome));
    }
  }

  /** A strategy would have sold what is not there. Anything but 0 is a bug of it. */
  private void countSaved(String constraint) {
    meters
        .counter("encore.stock.moves.saved", "strategy", strategy.name(), "constraint", constraint)
        .increment();
  }

  private Timer timer(String kind, String outcome) {
    return Timer.builder("encore.stock.moves")
        .description("Moves of stock by strategy, kind and outcome")
        .tag("strategy", strategy.name())
        .tag("kind", kind)
        .tag("outcome", outcome)
        .publishPercentileHistogram()
        .register(meters);
  }

  private static String name(Result result) {
    return switch (result) {
      case Result.Taken _ -> "taken";
      case Result.OutOfStock _ -> "out-of-stock";
      case Result.NotForSale _ -> "not-for-sale";
      case Result.Contended _ -> "contended";
    };
  }
}
