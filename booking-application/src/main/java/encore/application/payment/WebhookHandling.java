package encore.application.payment;

import encore.application.payment.WebhookReceipts.Due;
import encore.application.payment.WebhookReceipts.Handled;
import encore.application.shared.Part;
import java.util.Optional;

/**
 * What is done about something a gateway told us: its word is not taken, the gateway is asked.
 * Never within a transaction. Twice at the same time does no harm, for settling does none.
 */
@Part
final class WebhookHandling {

  private final WebhookReceipts receipts;
  private final SettlePayment settlePayment;

  WebhookHandling(WebhookReceipts receipts, SettlePayment settlePayment) {
    this.receipts = receipts;
    this.settlePayment = settlePayment;
  }

  /** Empty while the gateway does not say yet: it is to be tried again. */
  Optional<Handled> handle(Due receipt) {
    var how =
        receipt.payment().isEmpty()
            ? Optional.of(Handled.UNREADABLE)
            : of(settlePayment.settle(receipt.payment().get()));
    how.ifPresent(known -> receipts.handled(receipt.id(), known));
    return how;
  }

  private static Optional<Handled> of(SettlePayment.Outcome outcome) {
    return switch (outcome) {
      case SETTLED -> Optional.of(Handled.SETTLED);
      case NO_SUCH_PAYMENT -> Optional.of(Handled.NO_SUCH_PAYMENT);
      case OPEN -> Optional.empty();
    };
  }
}
