package encore.application.payment;

import encore.application.shared.UseCase;
import java.util.ArrayList;

@UseCase
final class HandleWebhooksService implements HandleWebhooks {

  private final WebhookReceipts receipts;
  private final WebhookPolicy policy;
  private final WebhookHandling handling;

  HandleWebhooksService(WebhookReceipts receipts, WebhookPolicy policy, WebhookHandling handling) {
    this.receipts = receipts;
    this.policy = policy;
    this.handling = handling;
  }

  @Override
  public Outcome handle() {
    int handled = 0;
    var failures = new ArrayList<Failure>();
    var batch = receipts.takeDue(policy);
    for (var receipt : batch) {
      try {
        handled += handling.handle(receipt).isPresent() ? 1 : 0;
      } catch (RuntimeException e) {
        // The edge: whatever is wrong with one must not keep the others waiting. It is still in the
        // books, and an administrator sees it there.
        failures.add(new Failure(receipt.id(), e));
      }
    }
    return new Outcome(batch.size(), handled, failures);
  }
}
