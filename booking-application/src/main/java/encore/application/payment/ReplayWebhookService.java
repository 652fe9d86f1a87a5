package encore.application.payment;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.payment.WebhookReceipts.Due;
import encore.application.shared.Transactions;
import encore.application.shared.Unavailable;
import encore.application.shared.UseCase;
import encore.domain.identity.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@UseCase
final class ReplayWebhookService implements ReplayWebhook {

  private final WebhookReceipts receipts;
  private final WebhookHandling handling;
  private final AuditTrail trail;
  private final Transactions transactions;

  ReplayWebhookService(
      WebhookReceipts receipts,
      WebhookHandling handling,
      AuditTrail trail,
      Transactions transactions) {
    this.receipts = receipts;
    this.handling = handling;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome replay(UserId admin, UUID receipt) {
    var found = transactions.inOne(() -> recorded(admin, receipt), Optional::isPresent);
    if (found.isEmpty()) {
      return new Outcome.NoSuchReceipt();
    }
    // After the commit: a gateway is asked.
    return Unavailable.inTheMiddle(() -> handling.handle(found.get()))
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(Outcome.StillOpen::new);
  }

  private Optional<Due> recorded(UserId admin, UUID receipt) {
    var found = receipts.find(receipt);
    found.ifPresent(
        _ -> trail.record(new Act(admin, "WEBHOOK_REPLAYED", "webhook/" + receipt, Map.of())));
    return found;
  }
}
