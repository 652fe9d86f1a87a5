package encore.application.payment;

import encore.application.payment.CardGateway.Charged;
import encore.application.payment.CompletePayment.Outcome;
import encore.application.shared.Part;
import encore.application.shared.Transactions;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentEnd;
import encore.domain.payment.PaymentId;
import encore.domain.payment.Receipt;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Acts on what a gateway said about a charge, in one transaction, once: whoever says the same again
 * finds a payment that is no longer being charged.
 */
@Part
final class Settlement {

  private final Transactions transactions;
  private final PaymentBook payments;
  private final BoughtSeats seats;
  private final CardBooks books;
  private final PaymentAlarms alarms;

  Settlement(
      Transactions transactions,
      PaymentBook payments,
      BoughtSeats seats,
      CardBooks books,
      PaymentAlarms alarms) {
    this.transactions = transactions;
    this.payments = payments;
    this.seats = seats;
    this.books = books;
    this.alarms = alarms;
  }

  Outcome settle(PaymentId payment, Charged charged) {
    return transactions.inOne(() ->
        payments
            .lock(payment)
            .map(locked ->
                locked.payment() instanceof Payment.Charging charging
                    ? settle(charging, charged, locked.now())
                    : CompletePaymentService.told(locked.payment()))
            .orElseGet(Outcome.NoSuchPayment::new));
  }

  private Outcome settle(Payment.Charging charging, Charged charged, Instant now) {
    return switch (charged) {
      case Charged.Approved(var receipt, var amount) -> approved(charging, receipt, amount);
      case Charged.Declined(var code) -> {
        payments.end(charging.decline(code, now));
        yield new Outcome.Declined(code);
      }
      case Charged.NeverAsked() -> {
        payments.end(charging.neverCharged(now));
        yield new Outcome.OverAlready(charging.neverCharged(now));
      }
      case Charged.Unknown _ -> new Outcome.Pending(charging);
    };
  }

  private Outcome approved(Payment.Charging charging, String receipt, Money amount) {
    var terms = charging.terms();
    if (!amount.equals(terms.payable())) {
      alarms.amountDiffers(terms.id(), terms.payable(), amount);
      return backTo(charging, PaymentEnd.AMOUNT_DIFFERS, amount);
    }
    return switch (seats.of(charging)) {
      case BoughtSeats.Result.Gone(var why) -> backTo(charging, why, amount);
      case BoughtSeats.Result.Bought(var booking) -> {
        var paid =
            charging.complete(
                booking.terms().id(), new Receipt.Card(receipt), booking.confirmedAt());
        books.took(terms.id(), terms.buyer(), amount);
        complete(paid);
        seats.usePass(booking);
        yield new Outcome.Paid(paid, booking, Optional.empty(), Optional.empty());
      }
    };
  }

  /** Its coupon was kept for it from before the gateway was asked. */
  private void complete(Payment.Completed paid) {
    if (!payments.complete(paid)) {
      throw new IllegalStateException("its coupon went elsewhere: " + paid.terms().id());
    }
  }

  private Outcome backTo(Payment.Charging charging, PaymentEnd why, Money amount) {
    var refunding = charging.refund(why, amount);
    books.took(charging.terms().id(), charging.terms().buyer(), amount);
    payments.end(refunding);
    return new Outcome.GoesBack(refunding);
  }
}
