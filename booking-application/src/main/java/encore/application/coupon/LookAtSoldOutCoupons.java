package encore.application.coupon;

/** Looks whether what this instance takes for sold out still is: others may have raised it. */
public interface LookAtSoldOutCoupons {

  /**
   * One look at all of them, or none if there are none.
   *
   * @return how many can be had again
   */
  int look();
}
