package encore.persistence.payment;

import encore.domain.booking.BookingId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.payment.PayMethod;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.payment.PaymentId;
import encore.domain.payment.Price;
import encore.domain.payment.Receipt;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Columns of a payment to its state, as it stands at an instant. */
final class PaymentRow {

  /**
   * The end of the hold as it is by now: it may have been prolonged since. A booking may have been
   * cleared away by hand.
   */
  static final String SELECT =
      """
      SELECT p.*, greatest(p.expires_at, b.expires_at) AS until, b.schedule_id, app_now() AS db_now
        FROM payment p
        LEFT JOIN booking b ON b.id = p.booking_id
      """;

  private PaymentRow() {}

  static Payment read(ResultSet row) throws SQLException {
    return read(row, Columns.instant(row, "db_now"));
  }

  static Payment read(ResultSet row, Instant now) throws SQLException {
    var terms = terms(row);
    var status = row.getString("status");
    return switch (status) {
      case "READY" -> new Payment.Ready(terms).at(now);
      case "CHARGING" -> new Payment.Charging(terms);
      case "COMPLETED" ->
          new Payment.Completed(terms, receipt(row), Columns.instant(row, "completed_at"));
      case "DECLINED" ->
          new Payment.Declined(
              terms, row.getString("decline_code"), Columns.instant(row, "ended_at"));
      case "LAPSED" -> new Payment.Lapsed(terms, why(row), Columns.instant(row, "ended_at"));
      case "REFUNDING" ->
          new Payment.Refunding(terms, why(row), new Money(row.getLong("paid_amount")));
      case "REFUNDED" ->
          new Payment.Refunded(
              terms,
              why(row),
              new Money(row.getLong("refund_amount")),
              Columns.instant(row, "ended_at"),
              Optional.ofNullable(row.getObject("balance_after", Long.class)).map(Money::new));
      default -> throw new IllegalStateException("unknown status of a payment: " + status);
    };
  }

  private static Payment.Terms terms(ResultSet row) throws SQLException {
    return new Payment.Terms(
        new PaymentId(row.getObject("id", UUID.class)),
        new BookingId(row.getObject("booking_id", UUID.class)),
        new UserId(row.getObject("buyer_id", UUID.class)),
        PayMethod.valueOf(row.getString("method")),
        price(row),
        Columns.instant(row, "until"));
  }

  private static Price price(ResultSet row) throws SQLException {
    return new Price(
        new Money(row.getLong("amount")),
        new Money(row.getLong("discount_amount")),
        Optional.ofNullable(row.getObject("user_coupon_id", UUID.class)).map(UserCouponId::new));
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    var transfer = row.getObject("transfer_id", UUID.class);
    if (transfer != null) {
      return new Receipt.Points(new TransferId(transfer));
    }
    return Optional.ofNullable(row.getString("card_receipt"))
        .<Receipt>map(Receipt.Card::new)
        .orElseGet(Receipt.Free::new);
  }

  private static PaymentEnd why(ResultSet row) throws SQLException {
    return PaymentEnd.valueOf(row.getString("end_reason"));
  }
}
