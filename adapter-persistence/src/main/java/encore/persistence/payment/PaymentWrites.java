package encore.persistence.payment;

import encore.application.payment.SettleRhythm;
import encore.domain.coupon.UserCouponId;
import encore.domain.payment.Payment;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.Types;
import java.util.Optional;

/** Every statement that writes a payment. */
final class PaymentWrites {

  // Who is first has it; whoever comes meanwhile waits for his commit at the index.
  private static final String OPEN =
      """
      INSERT INTO payment (id, booking_id, buyer_id, method, amount, discount_amount, user_coupon_id,
                           status, created_at, expires_at)
      VALUES (:id, :booking, :buyer, :method, :amount, :discount, :coupon, 'READY', app_now(), :until)
          ON CONFLICT (booking_id) WHERE status IN ('READY', 'CHARGING') DO NOTHING
      """;

  // A refund is due at once: nobody asks the gateway for it in the transaction that decides it.
  private static final String SAVE =
      """
      UPDATE payment
         SET status = :status,
             former_booking_id = CASE WHEN booking_id = :booking THEN former_booking_id ELSE booking_id END,
             booking_id = :booking,
             paid_amount = coalesce(:paid::bigint, paid_amount),
             completed_at = coalesce(:completed::timestamptz, completed_at),
             transfer_id = coalesce(:transfer::uuid, transfer_id),
             card_receipt = coalesce(:receipt::text, card_receipt),
             decline_code = :decline::text,
             end_reason = :why::text,
             end_note = coalesce(:note::text, end_note),
             ended_at = :ended::timestamptz,
             refund_amount = :refund::bigint,
             balance_after = :balance::bigint,
             tries = 0,
             next_try_at = CASE :status WHEN 'CHARGING' THEN app_now() + :patience * interval '1 millisecond'
                                        WHEN 'REFUNDING' THEN app_now() END
       WHERE id = :id
      """;

  // A while after the end, as the books of a hold are closed: longer than any transaction may last
  // that has prolonged it or paid for it in time.
  private static final String TIDY =
      """
      UPDATE payment
         SET status = 'LAPSED', end_reason = 'HOLD_ENDED', ended_at = app_now()
       WHERE id IN (
         SELECT p.id
           FROM payment p
           LEFT JOIN booking b ON b.id = p.booking_id
          WHERE p.status = 'READY'
            AND p.expires_at <= (SELECT app_now()) - interval '10 seconds'
            AND (b.id IS NULL OR b.expires_at <= (SELECT app_now()) - interval '10 seconds')
          ORDER BY p.expires_at
          LIMIT :max
            FOR NO KEY UPDATE OF p SKIP LOCKED)
      """;

  private final Database database;
  private final SettleRhythm rhythm;

  PaymentWrites(Database database, SettleRhythm rhythm) {
    this.database = database;
    this.rhythm = rhythm;
  }

  boolean open(Payment.Terms terms) {
    return database
            .sql()
            .sql(OPEN)
            .param("id", terms.id().value())
            .param("booking", terms.booking().value())
            .param("buyer", terms.buyer().value())
            .param("method", terms.method().name())
            .param("amount", terms.price().amount().won())
            .param("discount", terms.price().discount().won())
            .param(
                "coupon", terms.price().coupon().map(UserCouponId::value).orElse(null), Types.OTHER)
            .param("until", Columns.param(terms.until()))
            .update()
        == 1;
  }

  void save(Payment next, Optional<String> note) {
    int saved =
        database
            .sql()
            .sql(SAVE)
            .params(PaymentColumns.of(next))
            .param("note", note.orElse(null))
            .param("patience", rhythm.patience().toMillis())
            .update();
    if (saved != 1) {
      throw new IllegalStateException("cleared away under our lock: " + next.terms().id());
    }
  }

  int tidy(int max) {
    return database.sql().sql(TIDY).param("max", max).update();
  }
}
