package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.catalog.BackOffice;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.Versioned;
import encore.domain.booking.Booking;
import encore.domain.booking.BookingId;
import encore.domain.booking.SeatState;
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
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
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

/** Somebody gives a schedule other seats while buyers are on their way with the old offer. */
class VanishedSeatsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final SeatPlan CHEAP = numbered(1_000);
  private static final SeatPlan DEAR = numbered(2_000);

  private final BackOffice admin = BackOffices.over(DATABASE);

  @ParameterizedTest
  @EnumSource
  void aPartOfTheSeatsIsNotEnough(PersistentStrategy strategy) throws Exception {
    var office = strategy.office(DATABASE);
    var hall = office.hall();
    try (var outside = DATABASE.connect()) {
      run(outside, "DELETE FROM encore.seat WHERE id = ?", hall, 2);
    }

    assertThat(office.claims().claim(claim(aBuyer(), hall, 1, 2, 3)))
        .isEqualTo(new Claim.Result.Contended());
    assertThat(office.claims().claim(claim(aBuyer(), hall, 2)))
        .isEqualTo(new Claim.Result.Contended());

    assertNothingIsHeld(office, hall);
  }

  /** He does not wait for the lock but looks around, and what he looks for is not all there. */
  @Test
  void whoLeavesAtOnceIsNotAskedToExplainWhatIsGone() throws Exception {
    var office = PersistentStrategy.ROW_LOCK_NOWAIT.office(DATABASE);
    var hall = office.hall();
    try (var outside = DATABASE.connect()) {
      run(outside, "DELETE FROM encore.seat WHERE id = ?", hall, 2);
      outside.setAutoCommit(false);
      run(outside, "UPDATE encore.seat SET grade = grade WHERE id = ?", hall, 1);

      assertThat(office.claims().claim(claim(aBuyer(), hall, 1, 2)))
          .isEqualTo(new Claim.Result.Contended());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClaimThatWaitedForSeatsThatWentTakesNone(PersistentStrategy strategy) throws Exception {
    var office = strategy.office(DATABASE);
    var hall = office.hall();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = DATABASE.connect()) {
      blocker.setAutoCommit(false);
      run(blocker, "DELETE FROM encore.seat WHERE id = ?", hall, 2);
      var claiming = threads.submit(() -> office.claims().claim(claim(aBuyer(), hall, 1, 2)));
      Await.until(
          "the claim waits, or has given up", PATIENCE, () -> claiming.isDone() || somebodyWaits());
      blocker.commit();

      assertThat(claiming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(new Claim.Result.Contended());
    }
    assertNothingIsHeld(office, hall);
  }

  private static void assertNothingIsHeld(PostgresBoxOffice office, Hall hall) {
    assertThat(office.bookingsOf(hall)).isZero();
    assertThat(office.transitions(hall)).isEmpty();
    assertThat(office.stateOf(hall.seat(1).id())).isInstanceOf(SeatState.Available.class);
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
        holdByHand(buyer, seat);
        var editing = threads.submit(edit);
        Await.until("the edit waits", PATIENCE, VanishedSeatsIT::somebodyWaits);
        buyer.commit();

        assertThat(editing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            .isEqualTo(new EditSchedule.Outcome.HasBookings());
        run(buyer, RELEASE, seat);
        buyer.commit();
      }
    }
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

  private List<Callable<EditSchedule.Outcome>> edits(Versioned<Schedule> schedule) {
    return List.of(
        () -> admin.move(schedule, was -> was.startingAt(was.startsAt().plusSeconds(60))),
        () -> admin.replan(schedule, DEAR));
  }

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

  private static final String HOLD =
      """
      UPDATE encore.seat
         SET status = 'HELD', holder_id = uuidv7(), booking_id = uuidv7(), fence = fence + 1,
             hold_expires_at = encore.app_now() + interval '5 minutes'
       WHERE id = ?
      """;

  private static final String RELEASE =
      """
      UPDATE encore.seat
         SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, fence = fence + 1,
             hold_expires_at = NULL
       WHERE id = ?
      """;

  private static void holdByHand(Connection buyer, Seat seat) throws SQLException {
    run(buyer, HOLD, seat);
  }

  private static void run(Connection connection, String sql, Hall hall, int number)
      throws SQLException {
    run(connection, sql, hall.seat(number));
  }

  private static void run(Connection connection, String sql, Seat seat) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, seat.id().value());
      statement.execute();
    }
  }

  private static boolean somebodyWaits() {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM pg_stat_activity
               WHERE datname = current_database() AND wait_event_type = 'Lock')
            """)
        .query(Boolean.class)
        .single();
  }

  private static SeatPlan numbered(long price) {
    return new SeatPlan.Numbered(3, new Grade("GENERAL"), new Money(price));
  }
}
