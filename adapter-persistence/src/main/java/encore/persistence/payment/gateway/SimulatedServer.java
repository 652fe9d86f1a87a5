package encore.persistence.payment.gateway;

import encore.application.payment.CardGateway.Charged;
import encore.application.payment.CardGateway.Returned;
import encore.domain.payment.PaymentId;
import encore.domain.shared.Money;
import encore.persistence.payment.gateway.CardStory.Telling;
import java.time.Duration;

/**
 * The other company. It writes down what it does before it says so, charges a payment once whatever
 * it is asked later, and what it has said of a payment stays true.
 */
final class SimulatedServer {

  private final ChargeBooks charges;
  private final RefundBooks refunds;
  private final Duration slowFor;

  SimulatedServer(ChargeBooks charges, RefundBooks refunds, Duration slowFor) {
    this.charges = charges;
    this.refunds = refunds;
    this.slowFor = slowFor;
  }

  /**
   * The first request decides; another amount or token changes nothing, and an approval says which
   * amount moved. A payment that was given up is declined: somebody has been told it was not made.
   */
  Charged charge(PaymentId payment, Money amount, String token) {
    var story = CardStory.of(token);
    boolean isFirst = charges.open(payment, amount, story);
    if (isFirst && story.telling() == Telling.NOT_TO_THE_FIRST) {
      return new Charged.Unknown("the answer was lost");
    }
    if (isFirst && story.telling() == Telling.SLOWLY) {
      take(slowFor);
    }
    var known = charges.find(payment).orElseThrow();
    return known instanceof Charged.NeverAsked ? new Charged.Declined("too_late") : known;
  }

  Charged whatBecameOf(PaymentId payment) {
    return charges.findOrGiveUp(payment);
  }

  Returned refund(PaymentId payment, Money amount) {
    return switch (charges.findOrGiveUp(payment)) {
      case Charged.Approved(_, var charged) -> refundAll(payment, charged, amount);
      case Charged.Declined _, Charged.NeverAsked _ -> new Returned.NothingCharged();
      case Charged.Unknown _ -> new Returned.Unknown("the charge is still at work");
    };
  }

  private Returned refundAll(PaymentId payment, Money charged, Money amount) {
    if (!charged.equals(amount)) {
      throw new IllegalArgumentException(
          "charged was %s and not %s: a refund is all of it".formatted(charged, amount));
    }
    return refunds.giveBack(payment);
  }

  /** On a thread of the other side: who asked waits no longer than he wants. */
  private static void take(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
