package encore.domain.coupon;

/** How a campaign hands out, unless who asks prefers otherwise. */
public enum IssueMode {
  /** The coupon at once. */
  SYNC,
  /** A promise at once, the coupon soon after. */
  ASYNC
}
