package encore.persistence.catalog;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.catalog.AddSchedule;
import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.RemoveSchedule;
import encore.persistence.booking.BookingPersistenceConfig;
import encore.persistence.support.TestDatabase;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What goes, with whom, and what must stay because somebody has booked it. */
class CatalogRemovalIT extends OfficeAtNoon {

  private static final TestDatabase DATABASE = TestDatabase.create();

  CatalogRemovalIT() {
    super(DATABASE);
  }

  @Test
  void aConcertGoesWithItsSchedules() {
    var schedule = office.added(id, EVENING, SIX);
    office.added(id, NEXT_EVENING, FIFTY);

    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.Removed());

    assertThat(files.concert(id)).isEmpty();
    assertThat(files.schedules(id)).isEmpty();
    assertThat(office.move(schedule, was -> was))
        .isEqualTo(new EditSchedule.Outcome.NoSuchSchedule());
    assertThat(office.add(id, EVENING, SIX)).isEqualTo(new AddSchedule.Outcome.NoSuchConcert());
    assertThat(office.rename(concert, "x")).isEqualTo(new EditConcert.Outcome.NoSuchConcert());
  }

  @Test
  void whoAddsAScheduleToAConcertThatGoesIsEitherTooLateOrGoesWithIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      var doomed = office.announce("Doomed " + round);
      var results =
          race(
              2,
              i ->
                  (Callable<Object>)
                      () ->
                          i == 0
                              ? office.remove(doomed)
                              : office.add(doomed.value().id(), EVENING, SIX));

      assertThat(results.getFirst()).isEqualTo(new RemoveConcert.Outcome.Removed());
      assertThat(files.schedules(doomed.value().id())).isEmpty();
    }
  }

  @Test
  void aHeldSeatForbidsEveryEditUntilTheHoldHasLapsed() {
    var schedule = office.added(id, EVENING, FIFTY);
    hold(schedule, 7);

    assertThat(later(schedule)).isEqualTo(new EditSchedule.Outcome.HasBookings());
    assertThat(office.replan(schedule, SIX)).isEqualTo(new EditSchedule.Outcome.HasBookings());
    assertThat(office.removeSchedule(schedule)).isEqualTo(new RemoveSchedule.Outcome.HasBookings());
    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.HasBookings());

    DATABASE.setClock(Optional.of(NOON.plus(TTL)));
    assertThat(later(schedule)).isInstanceOf(EditSchedule.Outcome.Edited.class);
  }

  @Test
  void whatABookingOnceNamedStays() {
    var schedule = office.added(id, EVENING, FIFTY);
    var booking = hold(schedule, 7);
    BookingPersistenceConfig.holdsOver(DATABASE.database()).release(booking.id(), booking.buyer());

    assertThat(files.schedule(id, schedule.value().id()).orElseThrow().booked()).isTrue();
    assertThat(office.replan(schedule, SIX)).isEqualTo(new EditSchedule.Outcome.HasBookings());
    assertThat(office.removeSchedule(schedule)).isEqualTo(new RemoveSchedule.Outcome.HasBookings());
    assertThat(office.remove(concert)).isEqualTo(new RemoveConcert.Outcome.HasBookings());
    assertThat(later(schedule)).isInstanceOf(EditSchedule.Outcome.Edited.class);
  }
}
