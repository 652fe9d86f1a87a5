package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.catalog.BackOffice;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.Versioned;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.catalog.Grade;
import encore.domain.catalog.Schedule;
import encore.domain.catalog.Seat;
import encore.domain.catalog.SeatChoice;
import encore.domain.catalog.SeatPlan;
import encore.domain.catalog.ShowTimes;
import encore.domain.shared.Money;
import encore.persistence.catalog.BackOffices;
import encore.persistence.catalog.CatalogPersistenceConfig;
import encore.persistence.support.TestDatabase;
import encore.testing.servers.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody edits a schedule while buyers are on their way with the old offer. */
class EditOrHoldIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final SeatPlan CHEAP = numbered(1_000);
  private static final SeatPlan DEAR = numbered(2_000);

  private final BackOffice admin = BackOffices.over(DATABASE);

  @ParameterizedTest
  @EnumSource
  void eitherTheHoldStandsOrTheNewPriceDoes(PersistentStrategy strategy) throws Exception {
    var claims = strategy.office(DATABASE).claims();
    for (int round = 0; round < 25; round++) {
      var schedule = schedule(CHEAP);
      var seats = offered(schedule);
      int editor = round % 5;

      var results =
          race(
              5,
              i ->
                  (Callable<Object>)
                      () ->
                          i == editor
                              ? admin.replan(schedule, DEAR)
                              : claims.claim(wish(schedule, seats.subList(i % 2, i % 2 + 2))));

      boolean held = results.stream().anyMatch(Claim.Result.Won.class::isInstance);
      boolean edited = results.get(editor) instanceof EditSchedule.Outcome.Edited;
      assertThat(held).as(results.toString()).isNotEqualTo(edited);
      assertThat(offered(schedule))
          .extracting(seat -> seat.price().won())
          .containsOnly(edited ? 2_000L : 1_000L);
      assertThat(seatsBooked(schedule)).isEqualTo(held ? 2 : 0);
    }
  }

  /** Judged by what it found when it began to wait, the seat would be free. */
  @Test
  void anEditThatWaitedForAHoldSeesIt() throws Exception {
    var schedule = schedule(CHEAP);
    var seat = offered(schedule).getFirst();
    for (Callable<EditSchedule.Outcome> edit : edits(schedule)) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor();
          var buyer = DATABASE.connect()) {
        buyer.setAutoCommit(false);
        ByHand.run(buyer, ByHand.HOLD, seat);
        var editing = threads.submit(edit);
        Await.until("the edit waits", PATIENCE, () -> ByHand.somebodyWaits(DATABASE));
        buyer.commit();

        assertThat(editing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            .isEqualTo(new EditSchedule.Outcome.HasBookings());
        ByHand.run(buyer, ByHand.RELEASE, seat);
        buyer.commit();
      }
    }
  }

  private List<Callable<EditSchedule.Outcome>> edits(Versioned<Schedule> schedule) {
    return List.of(
        () -> admin.move(schedule, was -> was.startingAt(was.startsAt().plusSeconds(60))),
        () -> admin.replan(schedule, DEAR));
  }

  @Test
  void aSeatThatTheHouseKeepsStaysUntilItIsLetGo() {
    var house = new JdbcHouseSeats(DATABASE.database());
    var schedule = schedule(CHEAP);
    var kept = new TreeSet<>(offered(schedule).subList(0, 1));
    house.block(kept, aBuyer());

    assertThat(admin.replan(schedule, DEAR)).isEqualTo(new EditSchedule.Outcome.HasBookings());

    house.unblock(kept, aBuyer());
    assertThat(admin.replan(schedule, DEAR)).isInstanceOf(EditSchedule.Outcome.Edited.class);
  }

  private Versioned<Schedule> schedule(SeatPlan plan) {
    var now = Instant.now();
    var start = now.plus(Duration.ofDays(30));
    var concert = admin.announce("A night").value().id();
    return admin.added(concert, new ShowTimes(start, now.minusSeconds(60), start), plan);
  }

  private static List<Seat> offered(Versioned<Schedule> schedule) {
    var choice = new SeatChoice.Numbers(new TreeSet<>(List.of(1, 2, 3)));
    var offers = CatalogPersistenceConfig.offersOver(DATABASE.database());
    return List.copyOf(offers.find(schedule.value().id(), choice).orElseThrow().seats());
  }

  private static Claim wish(Versioned<Schedule> schedule, List<Seat> seats) {
    var id = new BookingId(UUID.randomUUID());
    var terms = new Booking.Terms(id, schedule.value().id(), aBuyer(), new TreeSet<>(seats));
    return new Claim(terms, Duration.ofMinutes(5));
  }

  /** With its seat still there, and at the price it was offered for. */
  private static int seatsBooked(Versioned<Schedule> schedule) {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT count(s.id)
              FROM booking b
              JOIN booking_seat bs ON bs.booking_id = b.id
              JOIN seat s ON s.id = bs.seat_id AND s.price = bs.price AND s.booking_id = b.id
             WHERE b.schedule_id = :schedule
            """)
        .param("schedule", schedule.value().id().value())
        .query(Integer.class)
        .single();
  }

  private static SeatPlan numbered(long price) {
    return new SeatPlan.Numbered(3, new Grade("GENERAL"), new Money(price));
  }
}
