package encore.application.coupon;

/** How coupons are handed out right now to those who could wait for theirs. */
public enum IssueWay {
  /** At once. */
  SYNC,
  /** A promise at once, the coupon soon after. */
  ASYNC
}
