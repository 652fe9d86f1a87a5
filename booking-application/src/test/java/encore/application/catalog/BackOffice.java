package encore.application.catalog;

import encore.application.audit.AuditTrail;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.domain.catalog.Billing;
import encore.domain.catalog.Concert;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowTimes;
import encore.domain.identity.UserId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An administrator at work: every use case that edits the catalogue, over these ports. */
public record BackOffice(
    UserId admin,
    CreateConcert createConcert,
    EditConcert editConcert,
    RemoveConcert removeConcert,
    AddSchedule addSchedule,
    EditSchedule editSchedule,
    RemoveSchedule removeSchedule) {

  public static BackOffice over(
      Concerts concerts,
      Schedules schedules,
      AuditTrail audit,
      Transactions transactions,
      CatalogChanges changes) {
    Ids ids = UUID::randomUUID;
    return new BackOffice(
        new UserId(UUID.randomUUID()),
        new CreateConcertService(concerts, audit, transactions, changes, ids),
        new EditConcertService(concerts, audit, transactions, changes),
        new RemoveConcertService(concerts, audit, transactions, changes),
        new AddScheduleService(schedules, audit, transactions, changes, ids),
        new EditScheduleService(schedules, audit, transactions, changes),
        new RemoveScheduleService(schedules, audit, transactions, changes));
  }

  public Versioned<Concert> announce(String title) {
    var billing = new Billing(title, "The Larks", "Arena", Optional.of("Two hours."));
    return createConcert.create(new CreateConcert.Command(admin, billing));
  }

  public EditConcert.Outcome rename(Versioned<Concert> seen, String title) {
    UnaryOperator<Billing> renamed =
        was -> new Billing(title, was.artist(), was.venue(), was.description());
    return editConcert.edit(
        new EditConcert.Command(admin, seen.value().id(), seen.version(), renamed));
  }

  public RemoveConcert.Outcome remove(Versioned<Concert> seen) {
    return removeConcert.remove(
        new RemoveConcert.Command(admin, seen.value().id(), seen.version()));
  }

  public AddSchedule.Outcome add(ConcertId concert, ShowTimes times, SeatPlan plan) {
    return addSchedule.add(
        new AddSchedule.Command(admin, concert, times, Schedule.SEATS_PER_BUYER, plan));
  }

  public Versioned<Schedule> added(ConcertId concert, ShowTimes times, SeatPlan plan) {
    return ((AddSchedule.Outcome.Added) add(concert, times, plan)).schedule();
  }

  public EditSchedule.Outcome move(Versioned<Schedule> seen, UnaryOperator<ShowTimes> times) {
    return edit(seen, seen.value().concert(), times, Optional.empty());
  }

  public EditSchedule.Outcome replan(Versioned<Schedule> seen, SeatPlan plan) {
    return edit(seen, seen.value().concert(), UnaryOperator.identity(), Optional.of(plan));
  }

  public EditSchedule.Outcome edit(
      Versioned<Schedule> seen,
      ConcertId concert,
      UnaryOperator<ShowTimes> times,
      Optional<SeatPlan> plan) {
    return editSchedule.edit(
        new EditSchedule.Command(
            admin, concert, seen.value().id(), seen.version(), times, OptionalInt.empty(), plan));
  }

  public RemoveSchedule.Outcome removeSchedule(Versioned<Schedule> seen) {
    var schedule = seen.value();
    return removeSchedule.remove(
        new RemoveSchedule.Command(admin, schedule.concert(), schedule.id(), seen.version()));
  }
}
