package encore.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.persistence.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Every act of the back office is written down, or it has not happened. */
class CatalogTrailIT extends OfficeAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();

  CatalogTrailIT() {
    super(DATABASE);
  }

  @Test
  void everySuccessHasItsLineAndNothingElseHasOne() {
    var edited = ((EditConcert.Outcome.Edited) office.rename(concert, "Spring Tour")).concert();
    office.rename(concert, "Stale");
    var schedule = office.added(id, EVENING, FIFTY);
    office.add(id, EVENING, FIFTY);
    var moved = ((EditSchedule.Outcome.Edited) later(schedule)).schedule();
    later(schedule);
    office.removeSchedule(moved);
    office.remove(edited);
    office.remove(edited);

    assertThat(lines())
        .containsExactly(
            "CONCERT_CREATED",
            "CONCERT_EDITED",
            "SCHEDULE_ADDED",
            "SCHEDULE_EDITED",
            "SCHEDULE_REMOVED",
            "CONCERT_REMOVED");
    assertThat(news).hasValue(6);
    assertThat(
            ask(
                "SELECT details ->> 'title' FROM audit_entry WHERE action = 'CONCERT_EDITED'"
                    + " AND actor_id = :actor"))
        .containsExactly("Winter Tour -> Spring Tour");
    assertThat(
            ask(
                "SELECT details ->> 'seats' FROM audit_entry WHERE action = 'SCHEDULE_ADDED'"
                    + " AND actor_id = :actor"))
        .containsExactly("50: GENERAL 88000");
  }

  @Test
  void whereTheTransactionIsLongerThanTheActItIsNewsAfterIt() {
    var before = news.get();

    DATABASE
        .database()
        .inOne(() -> {
          office.announce("Spring Tour");
          assertThat(news).hasValue(before);
          return true;
        });

    assertThat(news).hasValue(before + 1);
  }

  @Test
  void whatCannotBeWrittenDownDoesNotHappen() {
    var nobodyWrites =
        BackOffices.over(
            DATABASE,
            _ -> {
              throw new IllegalStateException("no ink");
            },
            news::incrementAndGet);
    var schedule = office.added(id, EVENING, FIFTY);
    var before = news.get();

    assertThatThrownBy(() -> nobodyWrites.rename(concert, "x")).hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.move(schedule, was -> was.openingAt(NOON)))
        .hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.replan(schedule, SIX)).hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.removeSchedule(schedule)).hasMessage("no ink");
    assertThatThrownBy(() -> nobodyWrites.remove(concert)).hasMessage("no ink");

    assertThat(files.concert(id).orElseThrow().concert()).isEqualTo(concert);
    assertThat(files.schedule(id, schedule.value().id()).orElseThrow().plan()).isEqualTo(FIFTY);
    assertThat(news).hasValue(before);
  }
}
