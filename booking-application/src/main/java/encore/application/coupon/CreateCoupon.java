package encore.application.coupon;

import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponWindow;
import encore.domain.coupon.Discount;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.Validity;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;

/** An administrator makes a campaign; nobody has one of it yet. */
public interface CreateCoupon {

  FiledCoupon create(Command command);

  /** What it is to be. */
  record Command(
      UserId actor,
      String name,
      Discount discount,
      Money minimum,
      Validity validity,
      CouponWindow window,
      Coupon.Stock stock,
      IssueMode issueMode) {}
}
