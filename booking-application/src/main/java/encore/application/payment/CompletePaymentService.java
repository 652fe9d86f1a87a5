package encore.application.payment;

import encore.application.shared.UseCase;
import encore.domain.payment.Payment;

@UseCase
final class CompletePaymentService implements CompletePayment {

  private final Payments payments;
  private final PointCompletion byPoints;
  private final CardCompletion byCard;

  CompletePaymentService(Payments payments, PointCompletion byPoints, CardCompletion byCard) {
    this.payments = payments;
    this.byPoints = byPoints;
    this.byCard = byCard;
  }

  @Override
  public Outcome complete(Command command) {
    return payments
        .find(command.payment())
        .filter(payment -> payment.terms().buyer().equals(command.buyer()))
        .map(payment -> complete(command, payment))
        .orElseGet(Outcome.NoSuchPayment::new);
  }

  /** Who comes second is told so without waiting for anybody. */
  private Outcome complete(Command command, Payment seen) {
    if (!(seen instanceof Payment.Ready ready)) {
      return told(seen);
    }
    return ready.terms().needsGateway()
        ? command
            .token()
            .map(token -> byCard.complete(ready.terms(), token))
            .orElseGet(Outcome.NoToken::new)
        : byPoints.complete(ready.terms());
  }

  /** A payment that there is nothing to complete about. */
  static Outcome told(Payment payment) {
    return switch (payment) {
      case Payment.Completed paid -> new Outcome.PaidBefore(paid);
      case Payment.Charging charging -> new Outcome.Pending(charging);
      case Payment.Declined declined -> new Outcome.Declined(declined.code());
      case Payment.Refunding _, Payment.Refunded _ -> new Outcome.OverAlready(payment);
      case Payment.Lapsed lapsed ->
          switch (lapsed.why()) {
            case HOLD_ENDED -> new Outcome.HoldEnded(lapsed.lapsedAt());
            case CANCELLED_BY_BUYER, CANCELLED_BY_HOUSE, NEVER_CHARGED, AMOUNT_DIFFERS ->
                new Outcome.OverAlready(lapsed);
          };
      case Payment.Ready ready ->
          throw new IllegalStateException("still to be paid: " + ready.terms().id());
    };
  }
}
