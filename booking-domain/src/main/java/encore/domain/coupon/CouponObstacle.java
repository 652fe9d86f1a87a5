package encore.domain.coupon;

/** Why somebody cannot use a coupon that he has. */
public enum CouponObstacle {
  EXPIRED,
  USED,
  /** Another payment takes it along. */
  RESERVED,
  REVOKED,
  /** The house has stopped the campaign. */
  INACTIVE,
  /** The campaign has not opened. */
  NOT_YET,
  /** The price is too low for it, or so low that nothing would be taken off. */
  MINIMUM
}
