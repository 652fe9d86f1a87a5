package encore.bootstrap.lab;

import encore.application.booking.LockStrategy;
import encore.application.coupon.CouponStrategy;
import encore.application.product.StockStrategy;
import encore.application.wallet.WalletStrategy;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** All contests, a line each. */
final class Contests {

  private static final List<Entry> ALL =
      List.of(
          new Entry("seats", LockStrategy.class, SeatContest::new),
          new Entry("wallet", WalletStrategy.class, WalletContest::new),
          new Entry("stock", StockStrategy.class, StockContest::new),
          new Entry("coupon", CouponStrategy.class, CouponContest::new),
          new Entry("news", NewsContest.Told.class, NewsContest::new));

  private Contests() {}

  /** Those that are wanted. */
  static List<Contest> over(Bench bench, Options options) {
    return ALL.stream()
        .map(each -> each.maker().apply(bench, options))
        .filter(options::wants)
        .toList();
  }

  /** A misspelt name would measure nothing, and say nothing: asked before anything is started. */
  static void requireKnown(Options options) {
    for (var each : options.resources()) {
      if (ALL.stream().noneMatch(entry -> entry.name().equals(each))) {
        throw Options.nonsense("resource=" + each);
      }
    }
    for (var each : options.strategies()) {
      if (ALL.stream().flatMap(Entry::strategies).noneMatch(each::equals)) {
        throw Options.nonsense("strategies=" + each);
      }
    }
  }

  /**
   * How a contest is asked for, its menu, and who makes it.
   *
   * @param menu of which every value takes part
   */
  private record Entry(
      String name, Class<? extends Enum<?>> menu, BiFunction<Bench, Options, Contest> maker) {

    Stream<String> strategies() {
      return Stream.of(menu.getEnumConstants()).map(Enum::name);
    }
  }
}
