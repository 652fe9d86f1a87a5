package encore.application.payment;

import encore.application.payment.WebhookReceipts.Receipt;
import encore.application.shared.Ids;
import encore.application.shared.UseCase;

@UseCase
final class ReceiveWebhookService implements ReceiveWebhook {

  private final WebhookReceipts receipts;
  private final Ids ids;

  ReceiveWebhookService(WebhookReceipts receipts, Ids ids) {
    this.receipts = receipts;
    this.ids = ids;
  }

  @Override
  public Outcome receive(Command command) {
    var receipt =
        new Receipt(
            ids.next(), command.provider(), command.webhook(), command.payment(), command.body());
    return receipts.store(receipt) ? Outcome.STORED : Outcome.REPEATED;
  }
}
