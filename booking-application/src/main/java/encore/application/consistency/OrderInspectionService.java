package encore.application.consistency;

import encore.application.audit.Act;
import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import java.util.Map;

@UseCase
final class OrderInspectionService implements OrderInspection {

  private final Inspections inspections;
  private final ConsistencyViews views;
  private final AuditTrail trail;
  private final Transactions transactions;

  OrderInspectionService(
      Inspections inspections,
      ConsistencyViews views,
      AuditTrail trail,
      Transactions transactions) {
    this.inspections = inspections;
    this.views = views;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public ConsistencyViews.Report order(Command command) {
    return transactions.inOne(() -> {
      inspections.want(command.wanted());
      trail.record(
          new Act(
              command.by(),
              "INSPECTION_ORDERED",
              "consistency",
              Map.of("of", command.wanted().name())));
      return views.report();
    });
  }
}
