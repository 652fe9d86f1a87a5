package encore.application.catalog;

import encore.application.audit.AuditTrail;
import encore.application.catalog.Schedules.Intent;
import encore.application.catalog.Schedules.Standing;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowFlaw;
import java.util.ArrayList;
import java.util.Optional;

@UseCase
final class EditScheduleService implements EditSchedule {

  private final Schedules schedules;
  private final AuditTrail audit;
  private final EditedCatalog catalog;

  EditScheduleService(
      Schedules schedules, AuditTrail audit, Transactions transactions, CatalogChanges changes) {
    this.schedules = schedules;
    this.audit = audit;
    this.catalog = new EditedCatalog(transactions, changes);
  }

  @Override
  public Outcome edit(Command command) {
    return catalog.by(() -> decide(command), Outcome.Edited.class::isInstance);
  }

  /** Under the locks: a buyer is either seen here, or finds what is written here. */
  private Outcome decide(Command command) {
    var intent = command.plan().isPresent() ? Intent.REPLACE_SEATS : Intent.EDIT;
    return schedules
        .lock(command.concert(), command.schedule(), intent)
        .map(standing -> decide(command, standing))
        .orElseGet(Outcome.NoSuchSchedule::new);
  }

  private Outcome decide(Command command, Standing was) {
    if (was.schedule().version() != command.seen()) {
      return new Outcome.Stale();
    }
    var plan = command.plan().orElse(was.plan());
    boolean otherSeats = !plan.sellsWhat(was.plan());
    // What a booking names has to stay, even when the booking has ended.
    if (was.taken() || (otherSeats && was.everBooked())) {
      return new Outcome.HasBookings();
    }
    var schedule = changed(command, was.schedule().value());
    var flaws = new ArrayList<ShowFlaw>(schedule.times().flawsAt(was.now()));
    flaws.addAll(plan.flaws());
    return flaws.isEmpty()
        ? write(command, was, schedule, plan, otherSeats)
        : new Outcome.Flawed(flaws);
  }

  private static Schedule changed(Command command, Schedule was) {
    return new Schedule(
        was.id(),
        was.concert(),
        command.times().apply(was.times()),
        command.seatsPerBuyer().orElse(was.seatsPerBuyer()));
  }

  private Outcome write(
      Command command, Standing was, Schedule schedule, SeatPlan plan, boolean otherSeats) {
    var newPlan = Optional.of(plan).filter(_ -> otherSeats);
    var edited = schedules.edit(was.schedule(), schedule, newPlan);
    if (edited.isEmpty()) {
      return new Outcome.Duplicate(schedule.times().startsAt());
    }
    audit.record(Acts.edited(command.actor(), was, schedule, plan));
    return new Outcome.Edited(edited.get(), plan);
  }
}
