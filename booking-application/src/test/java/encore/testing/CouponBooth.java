package encore.testing;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.EditCoupon;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Where coupons are handed out by the strategy under test, with all that a test asks besides. */
public interface CouponBooth {

  CouponIssues issues();

  /** So many, open from April 2026 for a year, and each good for a month. */
  FiledCoupon campaign(long total);

  /** With the news of it to whoever remembers something. */
  void edit(CouponId coupon, EditCoupon.Change change);

  FiledCoupon standing(CouponId coupon);

  /** Who has which number, in their order, as the books have it. */
  List<Place> places(CouponId coupon);

  record Place(UserId user, long number) {}

  /** He was told that he would hear. */
  void promise(CouponId coupon, UserId user);

  /** Those who were told so are answered. */
  int serve(CouponId coupon);

  void setClock(Instant now);

  /** One who finds the campaign locked; what he waits for is rolled back after that. */
  <T> T waitingForTheLock(CouponId coupon, Callable<T> attempt, Runnable meanwhile)
      throws Exception;
}
