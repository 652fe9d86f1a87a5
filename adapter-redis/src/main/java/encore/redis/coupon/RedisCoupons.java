package encore.redis.coupon;

import encore.application.coupon.CouponChanges;
import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.application.coupon.CouponViews;
import encore.redis.support.RedisScripts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The strategy of coupons that uses Redis. Without Redis the decider is simply asked. */
public final class RedisCoupons {

  private final CouponHints hints;
  private final MeterRegistry meters;

  RedisCoupons(RedisScripts scripts, RedisCouponProperties limits, MeterRegistry meters) {
    this.hints = new CouponHints(scripts, limits);
    this.meters = meters;
  }

  public CouponIssues hintBefore(CouponIssues decider, CouponViews books) {
    return new RedisCouponIssues(
        hints,
        decider,
        books,
        counter("encore.coupon.issues.hinted", "Refusals that Redis has repeated"),
        counter("encore.coupon.issues.bypassed", "Who went on without Redis, for it was away"));
  }

  /** Makes an edit known at once, instead of after a look. */
  public CouponChanges changes() {
    return hints::forget;
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name)
        .description(description)
        .tag("strategy", CouponStrategy.REDIS.name())
        .register(meters);
  }
}
