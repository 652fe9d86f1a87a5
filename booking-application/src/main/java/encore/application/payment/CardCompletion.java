package encore.application.payment;

import encore.application.payment.CompletePayment.Outcome;
import encore.application.payment.Payments.Locked;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.domain.payment.Payment;
import java.util.Optional;

/**
 * By card: that the gateway is asked is on record before it is, so that whatever happens then,
 * somebody will ask it what became of that.
 */
@Part
final class CardCompletion {

  private final Transactions transactions;
  private final PaymentBook payments;
  private final CardGateway gateway;
  private final Settlement settlement;

  CardCompletion(
      Transactions transactions, PaymentBook payments, CardGateway gateway, Settlement settlement) {
    this.transactions = transactions;
    this.payments = payments;
    this.gateway = gateway;
    this.settlement = settlement;
  }

  Outcome complete(Payment.Terms terms, String token) {
    var other =
        transactions.inOne(() -> payments.lock(terms.id()).flatMap(this::begin), Optional::isEmpty);
    return other.orElseGet(() -> charge(terms, token));
  }

  /** Once the gateway was asked, nobody is told that nothing was changed. */
  private Outcome charge(Payment.Terms terms, String token) {
    var charged = gateway.charge(terms.id(), terms.payable(), token);
    try {
      return settlement.settle(terms.id(), charged);
    } catch (Unavailable e) {
      // It is on record that it was asked; the job settles it.
      return new Outcome.Pending(new Payment.Charging(terms));
    }
  }

  /** Empty: it is ours to ask the gateway. */
  private Optional<Outcome> begin(Locked locked) {
    if (!(locked.payment() instanceof Payment.Ready ready)) {
      return Optional.of(CompletePaymentService.told(locked.payment()));
    }
    if (ready.at(locked.now()) instanceof Payment.Lapsed lapsed) {
      return Optional.of(CompletePaymentService.told(lapsed));
    }
    return payments.charge(ready.charge())
        ? Optional.empty()
        : Optional.of(new Outcome.CouponGone());
  }
}
