package encore.application.payment;

import encore.application.payment.CardGateway.Returned;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;

/**
 * Asks the gateway to give back what was charged, until it says that it did. Asking twice moves the
 * money once, and the books are written once: under the lock of the payment.
 */
@Part
final class CardRefund {

  private final Transactions transactions;
  private final PaymentBook payments;
  private final CardGateway gateway;
  private final CardBooks books;
  private final PaymentAlarms alarms;

  CardRefund(
      Transactions transactions,
      PaymentBook payments,
      CardGateway gateway,
      CardBooks books,
      PaymentAlarms alarms) {
    this.transactions = transactions;
    this.payments = payments;
    this.gateway = gateway;
    this.books = books;
    this.alarms = alarms;
  }

  /** The payment afterwards, outside any transaction. */
  Payment tryNow(Payment.Refunding refunding) {
    var id = refunding.terms().id();
    return switch (gateway.refund(id, refunding.charged())) {
      case Returned.Done _ -> done(id, refunding);
      case Returned.NothingCharged() -> {
        // We were told that there was: nothing goes back twice, but somebody should look.
        alarms.nothingToGiveBack(id, refunding.charged());
        yield done(id, refunding);
      }
      case Returned.Unknown _ -> refunding;
    };
  }

  private Payment done(PaymentId id, Payment.Refunding before) {
    return transactions.inOne(() -> {
      var locked = payments.lock(id);
      if (locked.isEmpty() || !(locked.get().payment() instanceof Payment.Refunding now)) {
        return locked.map(Payments.Locked::payment).orElse(before);
      }
      var refunded = now.done(locked.get().now());
      books.gaveBack(id, now.terms().buyer(), now.charged());
      payments.end(refunded);
      return refunded;
    });
  }
}
