package encore.application.coupon;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import java.util.List;
import java.util.UUID;

/** What is done with coupons over given ports, for tests that have no container. */
public record CouponDesk(JudgeCoupon judge, SpendCoupon spend) {

  public static CouponDesk over(UserCoupons coupons) {
    return new CouponDesk(new JudgeCouponService(coupons), new SpendCouponService(coupons));
  }

  /** What the house does. */
  public record Office(
      CreateCoupon create, EditCoupon edit, GrantCoupon grant, RevokeCoupon revoke) {

    public static Office over(
        Coupons coupons,
        CouponIssues issues,
        UserCoupons userCoupons,
        AuditTrail trail,
        Transactions transactions) {
      return new Office(
          new CreateCouponService(coupons, trail, transactions, UUID::randomUUID),
          new EditCouponService(coupons, trail, transactions, List.of()),
          new GrantCouponService(issues, trail, transactions, UUID::randomUUID),
          new RevokeCouponService(userCoupons, trail, transactions));
    }
  }
}
