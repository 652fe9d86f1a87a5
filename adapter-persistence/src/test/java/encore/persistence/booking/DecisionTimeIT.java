package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Won;
import encore.application.booking.Confirmations;
import encore.application.booking.Holds.Extension;
import encore.domain.booking.Booking;
import encore.domain.booking.SeatState;
import encore.persistence.support.TestDatabase;
import encore.testing.BookKeeping;
import encore.testing.BoxOffice.Hall;
import encore.testing.Buyers;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A decision waits for a lock and the hold ends meanwhile. The blocker only locks the row and
 * changes nothing, which is what lets a time taken before the wait go unnoticed.
 */
class DecisionTimeIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final TestDatabase DATABASE = TestDatabase.create();

  /** The others do not wait: they are told that the hold stood when they came. */
  @ParameterizedTest
  @EnumSource(names = {"CONDITIONAL_UPDATE", "ROW_LOCK", "ADVISORY_LOCK"})
  void aClaimThatWaitedPastTheEndOfAHoldTakesItOver(PersistentStrategy strategy) throws Exception {
    var office = strategy.office(DATABASE);
    office.setClock(NOON);
    var hall = office.hall();
    office.claims().claim(claim(aBuyer(), hall, 1, 2));
    office.setClock(NOON.plus(TTL).minusMillis(1));

    var end = NOON.plus(TTL);
    Claim.Result result =
        whileLocked(office, hall, end, () -> office.claims().claim(claim(aBuyer(), hall, 1, 2)));

    assertThat(result).isEqualTo(new Won(end, end.plus(TTL)));
    assertThat(office.transitions(hall).getLast().at()).isEqualTo(end);
  }

  /** Judged by what it found when it began to wait, it would be refused. */
  @ParameterizedTest
  @EnumSource(names = {"CONDITIONAL_UPDATE", "ROW_LOCK", "ADVISORY_LOCK", "UNIQUE_INSERT"})
  void aClaimThatWaitedForASeatThatWasLetGoWinsIt(PersistentStrategy strategy) throws Exception {
    var office = strategy.office(DATABASE);
    office.setClock(NOON);
    var hall = office.hall();
    var former = claim(aBuyer(), hall, 2);
    office.claims().claim(former);
    var next = claim(aBuyer(), hall, 1, 2);

    var result =
        whileWaiting(blocker -> letGo(blocker, hall), () -> {}, () -> office.claims().claim(next));

    assertThat(result).isEqualTo(new Won(NOON, NOON.plus(TTL)));
    for (var seat : next.terms().seats()) {
      assertThat(office.stateOf(seat.id()))
          .isEqualTo(
              new SeatState.Held(
                  seat.id(), next.terms().buyer(), next.terms().id(), NOON.plus(TTL)));
    }
    BookKeeping.isSound(office.transitions(hall));
  }

  @Test
  void aReleaseThatWaitedPastTheEndOfTheHoldIsTooLate() throws Exception {
    var office = PersistentStrategy.CONDITIONAL_UPDATE.office(DATABASE);
    office.setClock(NOON);
    var hall = office.hall();
    var held = claim(aBuyer(), hall, 1, 2).terms();
    office.claims().claim(new Claim(held, TTL));
    office.setClock(NOON.plus(TTL).minusMillis(1));

    var end = NOON.plus(TTL);
    var after =
        whileLocked(office, hall, end, () -> office.holds().release(held.id(), held.buyer()));

    assertThat(after).contains(new Booking.Expired(held, end));
    assertThat(office.transitions(hall)).hasSize(2);
  }

  @Test
  void anExtensionThatWaitedPastTheEndOfTheHoldIsTooLate() throws Exception {
    var office = PersistentStrategy.CONDITIONAL_UPDATE.office(DATABASE);
    office.setClock(NOON);
    var hall = office.hall();
    var held = claim(aBuyer(), hall, 1, 2).terms();
    office.claims().claim(new Claim(held, TTL));
    office.setClock(NOON.plus(TTL).minusMillis(1));

    var end = NOON.plus(TTL);
    var after =
        whileLocked(
            office, hall, end, () -> office.holds().extend(held.id(), held.buyer(), Buyers.POLICY));

    assertThat(after).map(Extension::moved).contains(false);
    assertThat(after)
        .map(extension -> extension.after().booking())
        .contains(new Booking.Expired(held, end));
    assertThat(office.transitions(hall)).hasSize(2);
  }

  @Test
  void aConfirmationThatWaitedPastTheEndOfTheHoldIsTooLate() throws Exception {
    var office = PersistentStrategy.CONDITIONAL_UPDATE.office(DATABASE);
    office.setClock(NOON);
    var hall = office.hall();
    var held = claim(aBuyer(), hall, 1, 2).terms();
    office.claims().claim(new Claim(held, TTL));
    office.setClock(NOON.plus(TTL).minusMillis(1));
    var confirmations = new JdbcConfirmations(DATABASE.database());

    var end = NOON.plus(TTL);
    var after =
        whileLocked(office, hall, end, () -> confirmations.confirm(held.id(), held.buyer()));

    assertThat(after).isEqualTo(new Confirmations.Result.Expired(new Booking.Expired(held, end)));
    assertThat(office.transitions(hall)).hasSize(2);
  }

  /** The blocker only locks; once the work waits for it, the clock moves. */
  private static <T> T whileLocked(
      PostgresBoxOffice office, Hall hall, Instant meanwhile, Callable<T> work) throws Exception {
    return whileWaiting(
        blocker -> execute(blocker, "SELECT 1 FROM encore.seat WHERE id = ? FOR UPDATE", hall),
        () -> office.setClock(meanwhile),
        work);
  }

  private static <T> T whileWaiting(Blockade blockade, Runnable meanwhile, Callable<T> work)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = DATABASE.connect()) {
      blocker.setAutoCommit(false);
      blockade.raise(blocker);
      var working = threads.submit(work);
      Await.until("the work waits", Duration.ofSeconds(10), DecisionTimeIT::somebodyWaits);
      meanwhile.run();
      blocker.commit();
      return working.get(10, TimeUnit.SECONDS);
    }
  }

  /** What somebody does to a seat, in a transaction that the work runs into. */
  private interface Blockade {
    void raise(Connection blocker) throws SQLException;
  }

  private static void letGo(Connection blocker, Hall hall) throws SQLException {
    execute(
        blocker,
        """
        UPDATE encore.seat
           SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, hold_expires_at = NULL,
               fence = fence + 1
         WHERE id = ?
        """,
        hall);
    execute(
        blocker,
        """
        INSERT INTO encore.seat_transition (seat_id, fence, kind, at)
        SELECT id, fence, 'RELEASED', encore.app_now()
          FROM encore.seat
         WHERE id = ?
        """,
        hall);
    execute(blocker, "UPDATE encore.booking_seat SET status = 'CANCELLED' WHERE seat_id = ?", hall);
  }

  private static void execute(Connection blocker, String sql, Hall hall) throws SQLException {
    try (var statement = blocker.prepareStatement(sql)) {
      statement.setLong(1, hall.seat(2).id().value());
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
}
