package encore.persistence.payment.gateway;

import encore.application.payment.CardGateway.Returned;
import encore.domain.payment.PaymentId;
import encore.persistence.support.Database;

/** What the gateway has given back. */
final class RefundBooks {

  // All of the charge, and once: the primary key decides.
  private static final String GIVE_BACK =
      """
      INSERT INTO card_gateway_refund (payment_id, amount, receipt)
      SELECT payment_id, amount, 're_' || replace(uuidv7()::text, '-', '')
        FROM card_gateway_charge
       WHERE payment_id = :payment
         AND outcome = 'APPROVED'
          ON CONFLICT (payment_id) DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT r.receipt, c.loses_refund
        FROM card_gateway_refund r
        JOIN card_gateway_charge c ON c.payment_id = r.payment_id
       WHERE r.payment_id = :payment
      """;

  private final Database database;

  RefundBooks(Database database) {
    this.database = database;
  }

  /** Of a charge that was approved. */
  Returned giveBack(PaymentId payment) {
    boolean isFirst =
        database.inOne(
                () -> database.sql().sql(GIVE_BACK).param("payment", payment.value()).update())
            == 1;
    var found =
        database.read(() ->
            database
                .sql()
                .sql(FIND)
                .param("payment", payment.value())
                .query((row, _) -> new Refund(row.getString(1), row.getBoolean(2)))
                .single());
    return isFirst && found.isFirstAnswerLost()
        ? new Returned.Unknown("the answer was lost")
        : new Returned.Done(found.receipt());
  }

  private record Refund(String receipt, boolean isFirstAnswerLost) {}
}
