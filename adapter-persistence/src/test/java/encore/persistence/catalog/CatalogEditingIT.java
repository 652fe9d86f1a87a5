package encore.persistence.catalog;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.AddSchedule;
import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.RemoveSchedule;
import encore.application.catalog.Versioned;
import encore.domain.catalog.Grade;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatPlan;
import encore.domain.shared.Money;
import encore.persistence.seatmap.SeatMapPersistenceConfig;
import encore.persistence.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Edits name the version they have seen, and other seats are new seats. */
class CatalogEditingIT extends OfficeAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();

  CatalogEditingIT() {
    super(DATABASE);
  }

  @Test
  void theWordsMayChangeAlsoWhenSeatsAreSold() {
    hold(office.added(id, EVENING, FIFTY), 1);

    assertThat(office.rename(concert, "Spring Tour"))
        .isInstanceOf(EditConcert.Outcome.Edited.class);
    assertThat(views.concert(id).orElseThrow().title()).isEqualTo("Spring Tour");
  }

  @Test
  void anEditNamesTheVersionItHasSeen() {
    var edited = (EditConcert.Outcome.Edited) office.rename(concert, "Spring Tour");

    assertThat(edited.concert().version()).isGreaterThan(concert.version());
    assertThat(office.rename(concert, "Summer Tour")).isEqualTo(new EditConcert.Outcome.Stale());
    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.Stale());
    assertThat(files.concert(id).orElseThrow().concert()).isEqualTo(edited.concert());
  }

  @Test
  void ofTwoEditsOfOneVersionOneIsStale() throws Exception {
    var schedule = office.added(id, EVENING, FIFTY);

    var renamed = race(8, i -> () -> office.rename(concert, "Tour " + i));
    var moved =
        race(8, i -> () -> office.move(schedule, was -> was.openingAt(NOON.plusSeconds(i))));

    assertThat(renamed).filteredOn(EditConcert.Outcome.Edited.class::isInstance).hasSize(1);
    assertThat(renamed).filteredOn(EditConcert.Outcome.Stale.class::isInstance).hasSize(7);
    assertThat(moved).filteredOn(EditSchedule.Outcome.Edited.class::isInstance).hasSize(1);
    assertThat(moved).filteredOn(EditSchedule.Outcome.Stale.class::isInstance).hasSize(7);
  }

  @Test
  void otherSeatsAreAnotherVersionEvenAtTheSameLowestPrice() {
    var schedule = office.added(id, EVENING, FIFTY);
    var more = new SeatPlan.Numbered(60, new Grade("GENERAL"), new Money(88_000));

    var edited = (EditSchedule.Outcome.Edited) office.replan(schedule, more);

    assertThat(edited.schedule().version()).isGreaterThan(schedule.version());
    assertThat(office.replan(schedule, FIFTY)).isEqualTo(new EditSchedule.Outcome.Stale());
  }

  @Test
  void sixteenWhoAddTheSameTimeAddItOnce() throws Exception {
    var before = news.get();

    var results = race(16, _ -> () -> office.add(id, EVENING, SIX));

    assertThat(results).filteredOn(AddSchedule.Outcome.Added.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(AddSchedule.Outcome.Duplicate.class::isInstance).hasSize(15);
    assertThat(files.schedules(id)).hasSize(1);
    assertThat(acts("SCHEDULE_ADDED")).isEqualTo(1);
    assertThat(news.get() - before).isEqualTo(1);
  }

  @Test
  void aScheduleCannotMoveToWhereThereIsOne() {
    var first = office.added(id, EVENING, FIFTY);
    var second = office.added(id, NEXT_EVENING, FIFTY);

    assertThat(office.move(second, was -> was.startingAt(EVENING.startsAt())))
        .isEqualTo(new EditSchedule.Outcome.Duplicate(EVENING.startsAt()));
    assertThat(office.move(first, was -> was.startingAt(EVENING.startsAt())))
        .isInstanceOf(EditSchedule.Outcome.Edited.class);
  }

  @Test
  void newSeatsReplaceTheOldOnes() {
    var schedule = office.added(id, EVENING, FIFTY);
    var old = seats(schedule).stream().map(Seat::id).toList();

    var edited = (EditSchedule.Outcome.Edited) office.replan(schedule, SIX);

    assertThat(seats(schedule)).hasSize(6).extracting(Seat::id).doesNotContainAnyElementsOf(old);
    assertThat(views.concert(id).orElseThrow().priceFrom()).isEqualTo(140_000);
    assertThat(office.replan(edited.schedule(), SIX))
        .isEqualTo(new EditSchedule.Outcome.Edited(edited.schedule(), SIX));
  }

  /** Equal versions are equal pictures, so a map of other seats may not have an old one. */
  @Test
  void theMapOfNewSeatsIsNewerThanAnyBeforeIt() {
    var schedule = office.added(id, EVENING, FIFTY);
    var before = version(schedule);
    moveEverySeat(schedule);
    var moved = version(schedule);

    office.replan(schedule, SIX);

    assertThat(moved).isGreaterThan(before);
    assertThat(version(schedule)).isGreaterThan(moved);
  }

  /** As if it had been kept and let go again, without a booking. */
  private void moveEverySeat(Versioned<Schedule> schedule) {
    for (var step :
        List.of(
            "status = 'HELD', holder_id = uuidv7(), booking_id = uuidv7(),"
                + " hold_expires_at = app_now()",
            "status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, hold_expires_at = NULL")) {
      DATABASE
          .database()
          .sql()
          .sql("UPDATE seat SET fence = fence + 1, " + step + " WHERE schedule_id = :schedule")
          .param("schedule", schedule.value().id().value())
          .update();
    }
  }

  private static long version(Versioned<Schedule> schedule) {
    return SeatMapPersistenceConfig.viewsOver(DATABASE.database())
        .of(schedule.value().id())
        .orElseThrow()
        .version();
  }

  @Test
  void aScheduleOfAnotherConcertIsNotFound() {
    var elsewhere = office.announce("Another").value().id();
    var schedule = office.added(id, EVENING, FIFTY);

    assertThat(office.edit(schedule, elsewhere, was -> was, Optional.empty()))
        .isEqualTo(new EditSchedule.Outcome.NoSuchSchedule());
    assertThat(files.schedule(elsewhere, schedule.value().id())).isEmpty();
    assertThat(office.removeSchedule(schedule)).isEqualTo(new RemoveSchedule.Outcome.Removed());
    assertThat(files.schedules(id)).isEmpty();
  }

  private int acts(String action) {
    return (int) lines().stream().filter(action::equals).count();
  }
}
