package encore.application.payment;

import encore.application.shared.UseCase;
import encore.domain.payment.Payment;
import encore.domain.payment.PaymentId;

@UseCase
final class SettlePaymentService implements SettlePayment {

  private final Payments payments;
  private final CardGateway gateway;
  private final Settlement settlement;
  private final CardRefund refund;

  SettlePaymentService(
      Payments payments, CardGateway gateway, Settlement settlement, CardRefund refund) {
    this.payments = payments;
    this.gateway = gateway;
    this.settlement = settlement;
    this.refund = refund;
  }

  @Override
  public Outcome settle(PaymentId payment) {
    var seen = payments.find(payment);
    if (seen.isPresent() && seen.get() instanceof Payment.Charging) {
      settlement.settle(payment, gateway.whatBecameOf(payment));
      seen = payments.find(payment);
    }
    if (seen.isPresent() && seen.get() instanceof Payment.Refunding refunding) {
      return told(refund.tryNow(refunding));
    }
    return seen.map(SettlePaymentService::told).orElse(Outcome.NO_SUCH_PAYMENT);
  }

  private static Outcome told(Payment payment) {
    return switch (payment) {
      case Payment.Charging _, Payment.Refunding _ -> Outcome.OPEN;
      case Payment.Ready _,
          Payment.Completed _,
          Payment.Declined _,
          Payment.Lapsed _,
          Payment.Refunded _ ->
          Outcome.SETTLED;
    };
  }
}
