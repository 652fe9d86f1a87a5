package encore.domain.coupon;

/** How a campaign stands. */
public enum CouponStatus {
  UPCOMING,
  OPEN,
  SOLD_OUT,
  CLOSED,
  /** The house has stopped it. */
  INACTIVE
}
