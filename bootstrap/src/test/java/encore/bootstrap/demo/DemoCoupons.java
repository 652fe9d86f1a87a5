package encore.bootstrap.demo;

import encore.application.coupon.CouponViews;
import encore.application.coupon.Coupons;
import encore.application.shared.Transactions;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponWindow;
import encore.domain.coupon.Discount;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.Validity;
import encore.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A hundred coupons, one for each who comes. */
final class DemoCoupons {

  /** The same in every demo, so that it can be written down. */
  private static final CouponId COUPON =
      new CouponId(UUID.fromString("0198c0de-0000-7000-8000-00000000c0de"));

  private final CouponViews views;
  private final Coupons coupons;
  private final Transactions transactions;

  DemoCoupons(CouponViews views, Coupons coupons, Transactions transactions) {
    this.views = views;
    this.coupons = coupons;
    this.transactions = transactions;
  }

  /** Does nothing when it is there. */
  void plantOnce() {
    if (views.coupon(COUPON).isEmpty()) {
      var now = Instant.now();
      var window =
          new CouponWindow(now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(365)));
      transactions.inOne(() -> coupons.add(hundred(window)));
    }
  }

  private static Coupon hundred(CouponWindow window) {
    return new Coupon(
        COUPON,
        "First come, first served",
        new Discount.Percent(10, Optional.of(new Money(20_000))),
        new Money(10_000),
        new Validity.Days(30),
        window,
        new Coupon.Stock(100, 0),
        true,
        IssueMode.SYNC);
  }
}
