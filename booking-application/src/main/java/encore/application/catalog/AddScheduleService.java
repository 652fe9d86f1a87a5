package encore.application.catalog;

import encore.application.audit.AuditTrail;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.ShowFlaw;
import java.util.ArrayList;

@UseCase
final class AddScheduleService implements AddSchedule {

  private final Schedules schedules;
  private final AuditTrail audit;
  private final EditedCatalog catalog;
  private final Ids ids;

  AddScheduleService(
      Schedules schedules,
      AuditTrail audit,
      Transactions transactions,
      CatalogChanges changes,
      Ids ids) {
    this.schedules = schedules;
    this.audit = audit;
    this.catalog = new EditedCatalog(transactions, changes);
    this.ids = ids;
  }

  @Override
  public Outcome add(Command command) {
    return catalog.by(() -> decide(command), Outcome.Added.class::isInstance);
  }

  private Outcome decide(Command command) {
    var flaws = new ArrayList<ShowFlaw>(command.times().flawsAt(schedules.now()));
    flaws.addAll(command.plan().flaws());
    if (!flaws.isEmpty()) {
      return new Outcome.Flawed(flaws);
    }
    var schedule =
        new Schedule(
            new ScheduleId(ids.next()),
            command.concert(),
            command.times(),
            command.seatsPerBuyer());
    return switch (schedules.add(schedule, command.plan())) {
      case Schedules.Addition.Added(var added) -> {
        audit.record(Acts.added(command.actor(), schedule, command.plan()));
        yield new Outcome.Added(added, command.plan());
      }
      case Schedules.Addition.Duplicate() -> new Outcome.Duplicate();
      case Schedules.Addition.NoSuchConcert() -> new Outcome.NoSuchConcert();
    };
  }
}
