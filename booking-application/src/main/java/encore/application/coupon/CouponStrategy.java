package encore.application.coupon;

/** How those who want the same coupon are counted when many come at once. */
public enum CouponStrategy {
  /** Lock the campaign, look, decide, write. */
  ROW_LOCK,
  /** One statement that counts one more if there is one. */
  CONDITIONAL_UPDATE,
  /** Those who come at the same moment are served by one transaction. */
  GROUP_COMMIT,
  /** A count in Redis sends away whom the books would refuse; then as CONDITIONAL_UPDATE. */
  REDIS
}
