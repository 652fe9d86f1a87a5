package encore.persistence.catalog;

import static java.util.Objects.requireNonNull;

import encore.application.catalog.Schedules;
import encore.application.catalog.Versioned;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.ScheduleId;
import encore.domain.catalog.SeatPlan;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JpaSchedules implements Schedules {

  // Before the seats, as everybody does who edits: so whoever has it is alone with the plan.
  private static final String LOCK_SCHEDULE =
      """
      SELECT id
        FROM schedule
       WHERE id = :schedule
         FOR NO KEY UPDATE
      """;

  private final Database database;
  private final ScheduleRows rows;
  private final CatalogMapper mapper;
  private final SeatStock seats;
  private final SeatPlans plans;

  JpaSchedules(Database database, ScheduleRows rows, CatalogMapper mapper, SeatStock seats) {
    this.database = database;
    this.rows = rows;
    this.mapper = mapper;
    this.seats = seats;
    this.plans = new SeatPlans(database);
  }

  @Override
  public Instant now() {
    return database
        .sql()
        .sql("SELECT app_now() AS db_now")
        .query((row, _) -> Columns.instant(row, "db_now"))
        .single();
  }

  @Override
  public Optional<Standing> lock(ConcertId concert, ScheduleId schedule, Intent intent) {
    database.sql().sql(LOCK_SCHEDULE).param("schedule", schedule.value()).query().listOfRows();
    return rows.findById(schedule.value())
        .filter(row -> row.getConcertId().equals(concert.value()))
        .map(row -> standing(row, schedule, intent));
  }

  private Standing standing(ScheduleRow row, ScheduleId schedule, Intent intent) {
    boolean toRemove =
        switch (intent) {
          case EDIT -> false;
          case REPLACE_SEATS, REMOVE -> true;
        };
    var locked = seats.lock(schedule, toRemove);
    return new Standing(
        new Versioned<>(schedule(row), row.getVersion()),
        requireNonNull(plans.of(List.of(schedule)).get(schedule)),
        locked.taken(),
        seats.everBooked(schedule),
        locked.now());
  }

  private Schedule schedule(ScheduleRow row) {
    return new Schedule(
        new ScheduleId(row.getId()),
        new ConcertId(row.getConcertId()),
        mapper.times(row),
        row.getSeatsPerBuyer());
  }

  @Override
  public Addition add(Schedule schedule, SeatPlan plan) {
    var row = ScheduleRow.of(schedule.id().value(), schedule.concert().value());
    mapper.write(schedule.times(), row);
    row.allows(schedule.seatsPerBuyer());
    row.sells(plan, 0);
    return switch (written(row)) {
      case NONE -> {
        seats.insert(schedule.id(), plan);
        yield new Addition.Added(new Versioned<>(schedule, row.getVersion()));
      }
      case SCHEDULE_STARTS_ONCE -> new Addition.Duplicate();
      case SCHEDULE_HAS_A_CONCERT -> new Addition.NoSuchConcert();
    };
  }

  @Override
  public Optional<Versioned<Schedule>> edit(
      Versioned<Schedule> seen, Schedule schedule, Optional<SeatPlan> newPlan) {
    var row = rows.findById(schedule.id().value()).orElseThrow();
    mapper.write(schedule.times(), row);
    row.allows(schedule.seatsPerBuyer());
    newPlan.ifPresent(plan -> row.sells(plan, seats.nextMapFrom(schedule.id())));
    return switch (written(row)) {
      case NONE -> {
        newPlan.ifPresent(plan -> replaceSeats(schedule.id(), plan));
        yield Optional.of(new Versioned<>(schedule, row.getVersion()));
      }
      case SCHEDULE_STARTS_ONCE -> Optional.empty();
      case SCHEDULE_HAS_A_CONCERT ->
          throw new IllegalStateException("its concert is gone: " + seen);
    };
  }

  private Broken written(ScheduleRow row) {
    return Broken.by(() -> rows.saveAndFlush(row));
  }

  private void replaceSeats(ScheduleId schedule, SeatPlan plan) {
    seats.remove(schedule);
    seats.insert(schedule, plan);
  }

  @Override
  public void remove(ScheduleId schedule) {
    seats.removeSchedule(schedule);
  }
}
