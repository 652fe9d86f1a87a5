package encore.application.catalog;

import encore.application.audit.AuditTrail;
import encore.application.catalog.Schedules.Intent;
import encore.application.catalog.Schedules.Standing;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;

@UseCase
final class RemoveScheduleService implements RemoveSchedule {

  private final Schedules schedules;
  private final AuditTrail audit;
  private final EditedCatalog catalog;

  RemoveScheduleService(
      Schedules schedules, AuditTrail audit, Transactions transactions, CatalogChanges changes) {
    this.schedules = schedules;
    this.audit = audit;
    this.catalog = new EditedCatalog(transactions, changes);
  }

  @Override
  public Outcome remove(Command command) {
    return catalog.by(() -> decide(command), Outcome.Removed.class::isInstance);
  }

  private Outcome decide(Command command) {
    return schedules
        .lock(command.concert(), command.schedule(), Intent.REMOVE)
        .map(standing -> decide(command, standing))
        .orElseGet(Outcome.NoSuchSchedule::new);
  }

  private Outcome decide(Command command, Standing was) {
    if (was.schedule().version() != command.seen()) {
      return new Outcome.Stale();
    }
    if (was.taken() || was.everBooked()) {
      return new Outcome.HasBookings();
    }
    schedules.remove(command.schedule());
    audit.record(Acts.removed(command.actor(), was));
    return new Outcome.Removed();
  }
}
