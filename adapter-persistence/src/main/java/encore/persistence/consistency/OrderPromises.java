package encore.persistence.consistency;

import static encore.persistence.consistency.SeatPromises.safety;

import encore.application.consistency.Promise;
import java.util.List;

/** O1 to O4, and C7 of orders: orders beside their items, their coupons and the books. */
final class OrderPromises {

  private static final String PRICE =
      """
      SELECT o.id::text AS who
        FROM ordered
        JOIN shop_order o ON o.id = ordered.id
       WHERE o.total_amount IS DISTINCT FROM (
               SELECT sum(i.price * i.quantity)
                 FROM order_item i
                WHERE i.order_id = o.id)
      """;

  // As with payments.
  private static final String DISCOUNT =
      """
      SELECT o.id::text AS who
        FROM ordered
        JOIN shop_order o ON o.id = ordered.id
        LEFT JOIN user_coupon u ON u.id = o.user_coupon_id AND u.user_id = o.user_id
        LEFT JOIN coupon c ON c.id = u.coupon_id AND o.total_amount >= c.minimum
       WHERE o.discount_amount IS DISTINCT FROM
             CASE WHEN o.user_coupon_id IS NULL THEN 0
                  WHEN c.discount_type = 'AMOUNT' THEN least(c.discount_value, o.total_amount)
                  WHEN c.discount_type = 'PERCENT'
                    THEN least(o.total_amount * c.discount_value / 100, c.discount_max) END
      """;

  private static final String PAID =
      """
      SELECT o.id::text AS who
        FROM ordered
        JOIN shop_order o ON o.id = ordered.id
        LEFT JOIN transfer t ON t.id = o.transfer_id
       WHERE o.discount_amount < o.total_amount
         AND (t.kind, t.user_id, t.amount, t.reference) IS DISTINCT FROM
             ('USE', o.user_id, o.total_amount - o.discount_amount, 'order/' || o.id)
          OR EXISTS (SELECT
                       FROM transfer other
                      WHERE other.user_id = o.user_id
                        AND other.kind = 'USE'
                        AND other.reference = 'order/' || o.id
                        AND other.id IS DISTINCT FROM o.transfer_id)
      """;

  private static final String GIVEN_BACK =
      """
      SELECT o.id::text AS who
        FROM ordered
        JOIN shop_order o ON o.id = ordered.id
        JOIN transfer t ON t.id = o.transfer_id
        LEFT JOIN transfer back ON back.reverses = t.id
       GROUP BY o.id, t.id
      HAVING CASE o.status
               WHEN 'PAID' THEN count(back.id) > 0
               ELSE count(*) > 1
                 OR bool_or((back.id, back.user_id, back.amount) IS DISTINCT FROM (o.refund_id, o.user_id, t.amount)) END
      """;

  // Who clears an order away by hand has it given back (V035).
  private static final String HAS_ITS_ORDER =
      """
      SELECT t.id::text AS who
        FROM transfer t
        LEFT JOIN shop_order o ON o.transfer_id = t.id
       WHERE t.at >= :since
         AND t.kind = 'USE'
         AND t.reference LIKE 'order/%'
         AND o.id IS NULL
         AND NOT EXISTS (SELECT FROM transfer back WHERE back.reverses = t.id)
      """;

  private static final String ORDERED_USED_IT =
      """
      SELECT o.id::text AS who
        FROM ordered
        JOIN shop_order o ON o.id = ordered.id
        LEFT JOIN user_coupon u ON u.id = o.user_coupon_id
       WHERE o.user_coupon_id IS NOT NULL
         AND o.status = 'PAID'
         AND (u.status, u.use_id, u.user_id) IS DISTINCT FROM ('USED', o.id, o.user_id)
      """;

  private static final String USED_WAS_ORDERED_WITH =
      Books.COUPONS
          + """
          SELECT u.id::text AS who
            FROM moved
            JOIN user_coupon u ON u.id = moved.id
            JOIN shop_order o ON o.id = u.use_id
           WHERE (u.status, o.status, o.user_coupon_id) IS DISTINCT FROM ('USED', 'PAID', u.id)
          """;

  private OrderPromises() {}

  static List<Promise> all() {
    return List.of(
        ofOrders("O1-price-of-its-items", "An order costs what its items do.", PRICE),
        ofOrders(
            "O1-discount-of-the-coupon",
            "What is off an order is what a coupon of the buyer takes off it.",
            DISCOUNT),
        ofOrders("O2-paid-once", "An order was paid what it costs, and once.", PAID),
        ofOrders(
            "O3-given-back-once",
            "What was paid for a cancelled order is back, once; of no other.",
            GIVEN_BACK),
        safety(
            "O4-paid-has-its-order",
            "What was paid for an order has it, or is back.",
            HAS_ITS_ORDER),
        ofOrders(
            "C7-ordered-used-it", "What is ordered with a coupon has used it.", ORDERED_USED_IT),
        safety(
            "C7-used-was-ordered-with",
            "What is used for an order is so for one that has it and stands.",
            USED_WAS_ORDERED_WITH));
  }

  private static Promise ofOrders(String id, String sentence, String question) {
    return safety(id, sentence, Books.ORDERS + question);
  }
}
