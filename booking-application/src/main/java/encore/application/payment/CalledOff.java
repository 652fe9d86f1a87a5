package encore.application.payment;

import encore.application.payment.Payments.Locked;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import java.util.Optional;

/** A payment that has not moved anything yet is given up, and what was set aside is free again. */
@Part
final class CalledOff {

  private final Transactions transactions;
  private final PaymentBook payments;
  private final Points points;

  CalledOff(Transactions transactions, PaymentBook payments, Points points) {
    this.transactions = transactions;
    this.payments = payments;
    this.points = points;
  }

  /** The payment afterwards: if it has moved on, nothing is changed. */
  Optional<Payment> callOff(Payment.Terms terms) {
    return points.inTurn(
        terms.buyer(), () -> transactions.inOne(() -> payments.lock(terms.id()).map(this::locked)));
  }

  private Payment locked(Locked locked) {
    if (!(locked.payment() instanceof Payment.Ready ready)) {
      return locked.payment();
    }
    var lapsed = ready.lapse(PaymentEnd.CANCELLED_BY_BUYER, locked.now());
    points.letGo(ready.terms());
    payments.end(lapsed);
    return lapsed;
  }
}
