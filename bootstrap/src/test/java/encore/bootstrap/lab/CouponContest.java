package encore.bootstrap.lab;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.application.shared.Ids;
import encore.bootstrap.Ways;
import encore.bootstrap.lab.Bout.Outcome;
import encore.bootstrap.lab.CouponRush.CouponWish;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Coupons of a campaign of which there are not enough: {@link CouponIssues}. */
final class CouponContest implements Contest {

  private final Bench bench;
  private final Ways ways;
  // Some gather in lanes of their own: made once, not in every trial.
  private final Map<CouponStrategy, CouponIssues> made = new EnumMap<>(CouponStrategy.class);

  CouponContest(Bench bench, Options options) {
    this.bench = bench;
    this.ways = new Ways(bench::part);
  }

  @Override
  public String name() {
    return "coupon";
  }

  @Override
  public String about() {
    return "Who gets one of a campaign: numbered without a gap, one for each, with its news.";
  }

  @Override
  public List<String> strategies() {
    return Stream.of(CouponStrategy.values()).map(CouponStrategy::name).toList();
  }

  @Override
  public String standard() {
    return ways.usualForCoupons().name();
  }

  @Override
  public List<Column> columns() {
    return CouponBooks.COLUMNS;
  }

  @Override
  public List<Traffic> traffics(Options options) {
    int wishes = options.claims();
    int atOnce = Math.min(options.vus(), wishes);
    return List.of(
        Traffic.of(CouponRush.HALF, "Twice as many people as coupons", atOnce, wishes),
        Traffic.of(CouponRush.ENOUGH, "A coupon for everybody", atOnce, wishes),
        Traffic.of(CouponRush.FEW, "Ten times as many people as coupons", atOnce, wishes));
  }

  @Override
  public boolean hasBaseline() {
    return true;
  }

  @Override
  public Bout prepare(String strategy, Traffic traffic, long seed) {
    bench.empty(CouponBooks.TABLES);
    var rush = CouponRush.of(traffic, bench.database(), bench.part(Ids.class), seed);
    var books = new CouponBooks(bench, rush);
    return new Attempts<>(rush.wishes(), decider(strategy, rush), books::count);
  }

  private Function<CouponWish, Outcome> decider(String strategy, CouponRush rush) {
    if (strategy.equals(Baseline.NAME)) {
      return new RawCouponIssues(bench.raw(), rush.coupon())::take;
    }
    var issues = made.computeIfAbsent(CouponStrategy.valueOf(strategy), ways::coupons);
    return wish -> outcome(issues.take(rush.coupon(), wish.user(), wish.as()));
  }

  private static Outcome outcome(CouponIssues.Result result) {
    return switch (result) {
      case CouponIssues.Result.Issued _ -> Outcome.WON;
      case CouponIssues.Result.IssuedBefore _,
          CouponIssues.Result.SoldOut _,
          CouponIssues.Result.NotActive _,
          CouponIssues.Result.NotOpen _,
          CouponIssues.Result.NoSuchCoupon _ ->
          Outcome.REFUSED;
      case CouponIssues.Result.Behind _, CouponIssues.Result.Contended _ -> Outcome.CONTENDED;
    };
  }
}
