package encore.persistence.payment;

/** The promises about money by their number in the design; each question finds who broke it. */
enum MoneyPromise {
  M4_ONE_PAYMENT_FOR_A_BOOKING(
      """
      SELECT booking_id::text
        FROM payment
       WHERE status = 'COMPLETED'
       GROUP BY booking_id
      HAVING count(*) > 1
      """),

  M4_WHAT_IS_CONFIRMED_IS_PAID(
      """
      SELECT b.id::text
        FROM booking b
       WHERE b.status = 'CONFIRMED'
         AND NOT b.complimentary
         AND NOT EXISTS (
               SELECT FROM payment p
                WHERE p.booking_id = b.id
                  AND p.status = 'COMPLETED')
      """),

  M4_WHAT_IS_PAID_IS_CONFIRMED(
      """
      SELECT p.id::text
        FROM payment p
        LEFT JOIN booking b ON b.id = p.booking_id
       WHERE p.status = 'COMPLETED'
         AND (b.status, b.buyer_id) IS DISTINCT FROM ('CONFIRMED', p.buyer_id)
      """),

  M5_THE_PRICE_OF_THE_HOLD_IS_PAID(
      """
      SELECT p.id::text
        FROM payment p
       WHERE p.status = 'COMPLETED'
         AND (p.amount - p.discount_amount IS DISTINCT FROM p.paid_amount
              OR p.amount IS DISTINCT FROM (
                   SELECT sum(bs.price)
                     FROM booking_seat bs
                    WHERE bs.booking_id = p.booking_id))
      """),

  M5_POINTS_WERE_TAKEN_ONCE(
      """
      SELECT p.id::text
        FROM payment p
       WHERE p.method = 'POINT'
         AND p.amount > p.discount_amount
         AND (SELECT coalesce(sum(CASE t.kind WHEN 'USE' THEN t.amount ELSE -t.amount END), 0)
                FROM transfer t
               WHERE t.reference = 'payment/' || p.id)
             <> CASE WHEN p.status = 'COMPLETED' THEN p.amount - p.discount_amount ELSE 0 END
      """),

  M6_NO_REFUND_WITHOUT_A_PAYMENT_NOR_TWICE(
      """
      SELECT p.id::text
        FROM payment p
       WHERE p.refund_amount > p.paid_amount
          OR (SELECT count(*)
                FROM transfer t
               WHERE t.reverses = p.transfer_id) > 1
      """),

  M9_WHAT_FAILED_HAS_MOVED_NOTHING(
      """
      SELECT p.id::text
        FROM payment p
       WHERE p.status IN ('READY', 'DECLINED', 'LAPSED')
         AND (p.paid_amount IS NOT NULL
              OR EXISTS (SELECT FROM transfer t WHERE t.reference = 'payment/' || p.id))
      """);

  private final String question;

  MoneyPromise(String question) {
    this.question = question;
  }

  String question() {
    return question;
  }
}
