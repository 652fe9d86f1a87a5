package encore.application.payment;

import encore.application.shared.UseCase;
import encore.domain.payment.PaymentId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

@UseCase
final class SettleDueService implements SettleDue {

  private static final int AT_ONCE = 20;
  private static final int LAPSED_AT_ONCE = 500;

  private final Payments payments;
  private final SettlePayment settlePayment;

  SettleDueService(Payments payments, SettlePayment settlePayment) {
    this.payments = payments;
    this.settlePayment = settlePayment;
  }

  @Override
  public Done settle() {
    int lapsed = payments.tidyLapsed(LAPSED_AT_ONCE);
    var failures = new ArrayList<Failure>();
    Map<SettlePayment.Outcome, Integer> counts = new EnumMap<>(SettlePayment.Outcome.class);
    for (PaymentId payment : payments.takeDue(AT_ONCE)) {
      try {
        counts.merge(settlePayment.settle(payment), 1, Integer::sum);
      } catch (RuntimeException e) {
        // The edge: it is due again by itself, and must not keep the others waiting.
        failures.add(new Failure(payment, e));
      }
    }
    return new Done(
        counts.getOrDefault(SettlePayment.Outcome.SETTLED, 0),
        counts.getOrDefault(SettlePayment.Outcome.OPEN, 0),
        lapsed,
        failures);
  }
}
