package encore.persistence.consistency;

import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/**
 * C1, C2, C7 and the rest of M5: coupons beside their campaigns and the payments they are used for.
 */
final class CouponPromises {

  private static final String ALL_THERE =
      Books.CAMPAIGNS
          + """
          SELECT c.id::text AS who
            FROM giving
            JOIN coupon c ON c.id = giving.id
           CROSS JOIN LATERAL (SELECT count(*) AS n, coalesce(max(u.number), 0) AS last
                                 FROM user_coupon u
                                WHERE u.coupon_id = c.id) AS given
           WHERE c.issued > c.quota
              OR c.issued <> given.n
              OR c.issued <> given.last
          """;

  private static final String ONE_FOR_A_USER =
      Books.COUPONS
          + """
          SELECT u.coupon_id || '/' || u.user_id AS who
            FROM moved
            JOIN user_coupon u ON u.id = moved.id
            JOIN user_coupon other ON other.user_id = u.user_id AND other.coupon_id = u.coupon_id
           GROUP BY u.coupon_id, u.user_id
          HAVING count(DISTINCT other.id) > 1
          """;

  private static final String PAID_USED_IT =
      Books.PAYMENTS
          + """
          SELECT p.id::text AS who
            FROM paid
            JOIN payment p ON p.id = paid.id
            LEFT JOIN user_coupon u ON u.id = p.user_coupon_id
           WHERE p.user_coupon_id IS NOT NULL
             AND p.status = 'COMPLETED'
             AND (u.status, u.use_id, u.user_id) IS DISTINCT FROM ('USED', p.id, p.buyer_id)
          """;

  // Few are asked at a time, and some of them for days: all of them, always.
  private static final String ASKED_KEEPS_IT =
      """
      SELECT p.id::text AS who
        FROM payment p
        LEFT JOIN user_coupon u ON u.id = p.user_coupon_id
       WHERE p.user_coupon_id IS NOT NULL
         AND p.status = 'CHARGING'
         AND ((u.status, u.use_id) IS DISTINCT FROM ('RESERVED', p.id)
              OR u.reserved_until IS NOT NULL)
      """;

  // Who clears a payment away by hand (V023) frees what is reserved for it; what it has used stays
  // used, for a payment that nobody knows any more.
  private static final String USED_WAS_PAID_WITH =
      Books.COUPONS
          + """
          SELECT u.id::text AS who
            FROM moved
            JOIN user_coupon u ON u.id = moved.id
            LEFT JOIN payment p ON p.id = u.use_id
           WHERE u.status = 'RESERVED' AND p.id IS NULL
              OR p.user_coupon_id IS DISTINCT FROM u.id AND p.id IS NOT NULL
              OR u.status = 'USED' AND p.status <> 'COMPLETED'
              OR u.status = 'RESERVED' AND p.status NOT IN ('READY', 'CHARGING', 'LAPSED')
          """;

  private static final String MOVES_WRITTEN =
      Books.COUPONS
          + """
          SELECT u.id::text AS who
            FROM moved
            JOIN user_coupon u ON u.id = moved.id
            LEFT JOIN user_coupon_move last ON last.user_coupon_id = u.id AND last.version = u.version
           WHERE u.version <> (SELECT count(*) FROM user_coupon_move m WHERE m.user_coupon_id = u.id)
              OR (last.status, last.use_id) IS DISTINCT FROM (u.status, u.use_id)
          """;

  // What a campaign takes off never changes, so it is reckoned again; as `Discount` does it.
  private static final String DISCOUNT =
      Books.PAYMENTS
          + """
          SELECT p.id::text AS who
            FROM paid
            JOIN payment p ON p.id = paid.id
            LEFT JOIN user_coupon u ON u.id = p.user_coupon_id AND u.user_id = p.buyer_id
            LEFT JOIN coupon c ON c.id = u.coupon_id AND p.amount >= c.minimum
           WHERE p.discount_amount IS DISTINCT FROM
                 CASE WHEN p.user_coupon_id IS NULL THEN 0
                      WHEN c.discount_type = 'AMOUNT' THEN least(c.discount_value, p.amount)
                      WHEN c.discount_type = 'PERCENT'
                        THEN least(p.amount * c.discount_value / 100, c.discount_max) END
          """;

  private CouponPromises() {}

  static List<Promise> all() {
    return List.of(
        safety(
            "C1-all-there",
            "A campaign handed out no more than it has, each number once and none left out.",
            ALL_THERE),
        safety("C2-one-for-a-user", "Nobody has two coupons of a campaign.", ONE_FOR_A_USER),
        safety("C7-paid-used-it", "What is paid with a coupon has used it.", PAID_USED_IT),
        safety(
            "C7-asked-keeps-it",
            "While a gateway owes an answer, the coupon is kept, without an end.",
            ASKED_KEEPS_IT),
        safety(
            "C7-used-was-paid-with",
            "What is used or reserved is so for a payment that has it.",
            USED_WAS_PAID_WITH),
        safety("C7-moves-written", "Each move of a coupon is written down.", MOVES_WRITTEN),
        safety(
            "M5-discount-of-the-coupon",
            "What is off a price is what a coupon of the buyer takes off it.",
            DISCOUNT));
  }
}
