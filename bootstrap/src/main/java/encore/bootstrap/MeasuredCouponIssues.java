package encore.bootstrap;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Net;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Times everybody who takes one by the outcome, whatever the strategy. */
final class MeasuredCouponIssues implements CouponIssues {

  private final CouponIssues inner;
  private final CouponStrategy strategy;
  private final MeterRegistry meters;

  MeasuredCouponIssues(CouponIssues inner, CouponStrategy strategy, MeterRegistry meters) {
    this.inner = inner;
    this.strategy = strategy;
    this.meters = meters;
  }

  /** Nobody rushes. */
  @Override
  public Result give(CouponId coupon, UserId user, UserCouponId as) {
    return inner.give(coupon, user, as);
  }

  @Override
  public Result take(CouponId coupon, UserId user, UserCouponId as) {
    var started = Timer.start(meters);
    var outcome = "failed";
    try {
      var result = inner.take(coupon, user, as);
      outcome = name(result);
      return result;
    } catch (RuntimeException e) {
      Net.thatStopped(e).ifPresent(this::countSaved);
      throw e;
    } finally {
      started.stop(timer(outcome));
    }
  }

  /** A strategy would have handed out one too many. Anything but 0 is a bug of it. */
  private void countSaved(String constraint) {
    meters
        .counter(
            "encore.coupon.issues.saved", "strategy", strategy.name(), "constraint", constraint)
        .increment();
  }

  private Timer timer(String outcome) {
    return Timer.builder("encore.coupon.issues")
        .description("Who took a coupon, by strategy and outcome")
        .tag("strategy", strategy.name())
        .tag("outcome", outcome)
        .publishPercentileHistogram()
        .register(meters);
  }

  private static String name(Result result) {
    return switch (result) {
      case Result.Issued _ -> "issued";
      case Result.IssuedBefore _ -> "issued-before";
      case Result.SoldOut _ -> "sold-out";
      case Result.NotActive _ -> "not-active";
      case Result.NotOpen _ -> "not-open";
      case Result.NoSuchCoupon _ -> "no-such-coupon";
      case Result.Behind _ -> "behind";
      case Result.Contended _ -> "contended";
    };
  }
}
