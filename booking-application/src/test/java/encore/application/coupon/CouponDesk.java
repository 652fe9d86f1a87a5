package encore.application.coupon;

/** What is done with coupons of users over a given port, for tests that have no container. */
public record CouponDesk(JudgeCoupon judge, SpendCoupon spend) {

  public static CouponDesk over(UserCoupons coupons) {
    return new CouponDesk(new JudgeCouponService(coupons), new SpendCouponService(coupons));
  }
}
