package encore.bootstrap.lab;

import encore.application.shared.Ids;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.bootstrap.Ways;
import encore.bootstrap.lab.Bout.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Points of a wallet: {@link WalletMoves}, in turn where the strategy has one. */
final class WalletContest implements Contest {

  private final Bench bench;
  private final Ways ways;
  private final Map<WalletStrategy, Ways.OfWallets> made = new EnumMap<>(WalletStrategy.class);

  WalletContest(Bench bench, Options options) {
    this.bench = bench;
    this.ways = new Ways(bench::part);
  }

  @Override
  public String name() {
    return "wallet";
  }

  @Override
  public String about() {
    return "Who moves the points of a wallet: a charge or a use, with its line in the ledger.";
  }

  @Override
  public List<String> strategies() {
    return Stream.of(WalletStrategy.values()).map(WalletStrategy::name).toList();
  }

  @Override
  public String standard() {
    return ways.usualForWallets().name();
  }

  @Override
  public List<Column> columns() {
    return WalletBooks.COLUMNS;
  }

  @Override
  public List<Traffic> traffics(Options options) {
    int moves = options.claims();
    int atOnce = Math.min(options.vus(), moves);
    return List.of(
        Traffic.of(WalletWishes.ONE, "All charge and use the same wallet", atOnce, moves),
        Traffic.of(WalletWishes.TEN, "All charge and use ten wallets, in turn", atOnce, moves),
        Traffic.of(WalletWishes.OWN, "A wallet for each move, nobody in the way", atOnce, moves),
        Traffic.of(
            WalletWishes.SHORT, "All use one wallet that has enough for half", atOnce, moves));
  }

  @Override
  public boolean hasBaseline() {
    return true;
  }

  @Override
  public Bout prepare(String strategy, Traffic traffic, long seed) {
    bench.empty(WalletBooks.TABLES);
    var wishes = WalletWishes.of(traffic, bench.database(), bench.part(Ids.class), seed);
    var books = new WalletBooks(bench, wishes);
    var decider = decider(strategy);
    return new Attempts<>(
        wishes.all(), wish -> books.noted(wish, decider.apply(wish)), books::count);
  }

  private Function<WalletWish, Outcome> decider(String strategy) {
    if (strategy.equals(Baseline.NAME)) {
      return new RawWalletMoves(bench.raw())::move;
    }
    var way = made.computeIfAbsent(WalletStrategy.valueOf(strategy), ways::wallets);
    return wish -> outcome(way.move(wish.move()));
  }

  private static Outcome outcome(WalletMoves.Result result) {
    return switch (result) {
      case WalletMoves.Result.Moved _ -> Outcome.WON;
      case WalletMoves.Result.NotEnough _,
          WalletMoves.Result.TooMuch _,
          WalletMoves.Result.NoSuchReservation _,
          WalletMoves.Result.NothingToRefund _ ->
          Outcome.REFUSED;
      case WalletMoves.Result.Contended _ -> Outcome.CONTENDED;
    };
  }
}
