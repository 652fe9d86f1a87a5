package encore.persistence.payment;

/** The promises about coupons by their number in the design; each question finds who broke it. */
enum CouponPromise {
  C1_NO_MORE_THAN_THERE_ARE_AND_NO_NUMBER_MISSING(
      """
      SELECT c.id::text
        FROM coupon c
        LEFT JOIN user_coupon u ON u.coupon_id = c.id
       GROUP BY c.id
      HAVING c.issued > c.quota
          OR c.issued <> count(u.id)
          OR c.issued <> coalesce(max(u.number), 0)
      """),

  C2_ONE_FOR_A_USER(
      """
      SELECT user_id::text
        FROM user_coupon
       GROUP BY coupon_id, user_id
      HAVING count(*) > 1
      """),

  C7_WHAT_IS_PAID_HAS_USED_ITS_COUPON(
      """
      SELECT p.id::text
        FROM payment p
        LEFT JOIN user_coupon u ON u.id = p.user_coupon_id
       WHERE p.user_coupon_id IS NOT NULL
         AND p.status = 'COMPLETED'
         AND (u.status, u.use_id, u.user_id) IS DISTINCT FROM ('USED', p.id, p.buyer_id)
      """),

  C7_WHAT_IS_ASKED_KEEPS_ITS_COUPON(
      """
      SELECT p.id::text
        FROM payment p
        LEFT JOIN user_coupon u ON u.id = p.user_coupon_id
       WHERE p.user_coupon_id IS NOT NULL
         AND p.status = 'CHARGING'
         AND ((u.status, u.use_id) IS DISTINCT FROM ('RESERVED', p.id)
              OR u.reserved_until IS NOT NULL)
      """),

  C7_WHAT_IS_USED_WAS_PAID_WITH(
      """
      SELECT u.id::text
        FROM user_coupon u
        LEFT JOIN payment p ON p.id = u.use_id AND p.user_coupon_id = u.id
       WHERE u.use_id IS NOT NULL
         AND (p.id IS NULL
              OR u.status = 'USED' AND p.status <> 'COMPLETED'
              OR u.status = 'RESERVED' AND p.status NOT IN ('READY', 'CHARGING', 'LAPSED'))
      """),

  C7_EACH_MOVE_IS_WRITTEN_DOWN(
      """
      SELECT u.id::text
        FROM user_coupon u
       WHERE u.version <> (SELECT count(*) FROM user_coupon_move m WHERE m.user_coupon_id = u.id)
      """);

  private final String question;

  CouponPromise(String question) {
    this.question = question;
  }

  String question() {
    return question;
  }
}
