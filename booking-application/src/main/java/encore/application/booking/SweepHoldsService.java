package encore.application.booking;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class SweepHoldsService implements SweepHolds {

  private final HoldListViews list;
  private final Holds holds;
  private final AuditTrail trail;
  private final Transactions transactions;

  SweepHoldsService(HoldListViews list, Holds holds, AuditTrail trail, Transactions transactions) {
    this.list = list;
    this.holds = holds;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Swept sweep(Command command) {
    int found = list.overdueSeats(FOUND_MAX);
    return command.dryRun() ? new Swept(found, 0) : transactions.inOne(() -> swept(command, found));
  }

  private Swept swept(Command command, int found) {
    int expired = holds.tidyLapsed(command.limit());
    trail.record(
        new Act(
            command.admin(),
            "HOLDS_SWEPT",
            "holds/overdue",
            Map.of("found", Integer.toString(found), "expired", Integer.toString(expired))));
    return new Swept(Math.max(found, expired), expired);
  }
}
