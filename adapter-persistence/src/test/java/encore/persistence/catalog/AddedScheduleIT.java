package encore.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.AddSchedule;
import encore.application.catalog.CatalogViews.Counts;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.RemoveSchedule;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowFlaw;
import encore.domain.catalog.ShowTimes;
import encore.persistence.support.TestDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A schedule as it was asked for: what is wrong with it, and what becomes of it. */
class AddedScheduleIT extends OfficeAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();

  AddedScheduleIT() {
    super(DATABASE);
  }

  @Test
  void aConcertIsPublicWithItsFirstSchedule() {
    assertThat(files.concert(id).orElseThrow().concert()).isEqualTo(concert);
    assertThat(views.concert(id)).isEmpty();

    office.added(id, EVENING, SIX);

    var seen = views.concert(id).orElseThrow();
    assertThat(seen.priceFrom()).isEqualTo(140_000);
    assertThat(seen.description()).contains("Two hours.");
  }

  @Test
  void aScheduleIsReadBackAsItWasAsked() {
    var inRows = office.added(id, EVENING, SIX);
    var numbered = office.added(id, NEXT_EVENING, FIFTY);

    var file = files.schedule(id, inRows.value().id()).orElseThrow();
    assertThat(file.schedule()).isEqualTo(inRows);
    assertThat(file.plan().sellsWhat(SIX)).isTrue();
    assertThat(file.counts()).isEqualTo(new Counts(6, 0, 0, 0));
    assertThat(files.schedules(id).getLast().plan()).isEqualTo(FIFTY);
    assertThat(seats(inRows))
        .extracting(Seat::label)
        .containsExactly("1-1", "1-2", "2-1", "2-2", "3-1", "3-2");
    assertThat(seats(inRows))
        .extracting(seat -> seat.price().won())
        .containsExactly(140_000L, 140_000L, 170_000L, 170_000L, 140_000L, 140_000L);
    assertThat(seats(numbered)).hasSize(50).allMatch(seat -> seat.place().isEmpty());
  }

  @Test
  void aShowLateInTheEveningByUniversalTimeIsOnTheNextDayInTheHall() {
    var late = office.added(id, times("2026-12-24T15:00:00Z"), FIFTY);

    assertThat(views.scheduleOn(id, LocalDate.of(2026, 12, 25))).contains(late.value().id());
  }

  @Test
  void allThatIsWrongWithAScheduleIsToldAtOnce() {
    var past = new ShowTimes(NOON, NOON, NOON.plusSeconds(1));
    var hole = new SeatPlan.InRows(2, 2, List.of(tier("R", 1, 1, 1, 3)));

    var flawed = (AddSchedule.Outcome.Flawed) office.add(id, past, hole);

    assertThat(flawed.flaws())
        .containsExactly(
            new ShowFlaw.Time(ShowFlaw.WhichTime.STARTS_AT, ShowFlaw.Rule.AFTER, NOON),
            new ShowFlaw.Time(ShowFlaw.WhichTime.SALES_CLOSE_AT, ShowFlaw.Rule.NOT_AFTER, NOON),
            new ShowFlaw.RowTwice(0, 1),
            new ShowFlaw.RowBeyondTheHall(0, 2, 2),
            new ShowFlaw.RowsWithoutPrice(List.of(2)));
  }

  @Test
  void theLargestHallIsMadeReplacedAndRemoved() {
    var rows = new Integer[100];
    Arrays.setAll(rows, i -> i + 1);
    var large = new SeatPlan.InRows(100, 100, List.of(tier("S", 1, rows)));
    var dearer = new SeatPlan.InRows(100, 100, List.of(tier("S", 2, rows)));

    var schedule = office.added(id, EVENING, large);
    var edited = ((EditSchedule.Outcome.Edited) office.replan(schedule, dearer)).schedule();
    assertThat(files.schedule(id, schedule.value().id()).orElseThrow().counts().total())
        .isEqualTo(10_000);
    assertThat(office.removeSchedule(edited)).isEqualTo(new RemoveSchedule.Outcome.Removed());
  }

  /**
   * Plans that were made for the table of before are thrown away, so that its sale may open now.
   */
  @Test
  void theServerHasLookedAtTheSeatsOfANewHall() {
    office.added(id, EVENING, FIFTY);

    assertThat(count("SELECT reltuples::integer FROM pg_class WHERE relname = 'seat'"))
        .isEqualTo(count("SELECT count(*)::integer FROM seat"));
  }

  private static int count(String statement) {
    return DATABASE.database().sql().sql(statement).query(Integer.class).single();
  }
}
