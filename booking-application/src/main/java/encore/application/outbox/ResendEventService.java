package encore.application.outbox;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.outbox.Resends.Again;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.identity.UserId;
import java.util.Map;
import java.util.UUID;

@UseCase
final class ResendEventService implements ResendEvent {

  private final Resends resends;
  private final AuditTrail trail;
  private final Transactions transactions;

  ResendEventService(Resends resends, AuditTrail trail, Transactions transactions) {
    this.resends = resends;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Again resend(UserId admin, UUID event) {
    return transactions.inOne(() -> recorded(admin, event), again -> again != Again.NO_SUCH_EVENT);
  }

  private Again recorded(UserId admin, UUID event) {
    var again = resends.resend(event);
    if (again != Again.NO_SUCH_EVENT) {
      trail.record(new Act(admin, "EVENT_RESENT", "event/" + event, Map.of("how", again.name())));
    }
    return again;
  }
}
