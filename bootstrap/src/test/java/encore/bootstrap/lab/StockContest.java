package encore.bootstrap.lab;

import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.application.shared.Ids;
import encore.bootstrap.Ways;
import encore.bootstrap.lab.Bout.Outcome;
import encore.bootstrap.lab.StockShelf.StockWish;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Products of the shop: {@link StockMoves}, in turn and in one transaction, as orders take. */
final class StockContest implements Contest {

  private final Bench bench;
  private final Ways ways;
  private final Map<StockStrategy, Ways.OfStock> made = new EnumMap<>(StockStrategy.class);

  StockContest(Bench bench, Options options) {
    this.bench = bench;
    this.ways = new Ways(bench::part);
  }

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public String about() {
    return "Who takes from stock: one of each product in one transaction, with its movements.";
  }

  @Override
  public List<String> strategies() {
    return Stream.of(StockStrategy.values()).map(StockStrategy::name).toList();
  }

  @Override
  public String standard() {
    return ways.usualForStock().name();
  }

  @Override
  public List<Column> columns() {
    return StockBooks.COLUMNS;
  }

  @Override
  public List<Traffic> traffics(Options options) {
    int takes = options.claims();
    int atOnce = Math.min(options.vus(), takes);
    return List.of(
        Traffic.of(StockShelf.TEN, "One of each of the same ten, in any order", atOnce, takes),
        Traffic.of(StockShelf.ONE, "All take one of the same product", atOnce, takes),
        Traffic.of(
            StockShelf.SHORT, "One product, of which there is enough for half", atOnce, takes));
  }

  @Override
  public boolean hasBaseline() {
    return true;
  }

  @Override
  public Bout prepare(String strategy, Traffic traffic, long seed) {
    bench.empty(StockBooks.TABLES);
    var shelf = StockShelf.of(traffic, bench.database(), bench.part(Ids.class), seed);
    return new Attempts<>(shelf.wishes(), decider(strategy), new StockBooks(bench)::count);
  }

  private Function<StockWish, Outcome> decider(String strategy) {
    if (strategy.equals(Baseline.NAME)) {
      return new RawStockMoves(bench.raw())::take;
    }
    var way = made.computeIfAbsent(StockStrategy.valueOf(strategy), ways::stock);
    return wish -> outcome(way.take(wish.use(), wish.wanted()));
  }

  private static Outcome outcome(StockMoves.Result result) {
    return switch (result) {
      case StockMoves.Result.Taken _ -> Outcome.WON;
      case StockMoves.Result.OutOfStock _, StockMoves.Result.NotForSale _ -> Outcome.REFUSED;
      case StockMoves.Result.Contended _ -> Outcome.CONTENDED;
    };
  }
}
