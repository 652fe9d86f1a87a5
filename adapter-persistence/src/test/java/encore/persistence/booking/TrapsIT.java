package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL does, and what is built on it: the obvious statement goes wrong beside the one
 * that we use. Seat 1 is held until {@link #END}.
 */
class TrapsIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant END = NOON.plus(Duration.ofMinutes(5));
  private static final Instant BEFORE = END.minusMillis(1);
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private Hall hall;
  private long seat;

  @BeforeEach
  void seatOneIsHeldUntilItsEnd() {
    office.setClock(NOON);
    hall = office.hall();
    seat = hall.seat(1).id().value();
    office.claims().claim(claim(aBuyer(), hall, 1));
  }

  /**
   * The one who is in the way only locks: the row is the same, so the condition is not asked again.
   */
  @Test
  void aConditionOnTheTimeIsNotAskedAgainAfterAWaitForALockAlone() throws Exception {
    var naive =
        """
        UPDATE seat
           SET status = 'SOLD', hold_expires_at = NULL, fence = fence + 1
         WHERE id = %d
           AND hold_expires_at > app_now()
        """;
    int sold = whileTheHoldEnds(lockOnly(), connection -> update(connection, naive));
    assertThat(sold).as("sold after the hold had ended").isOne();
  }

  @Test
  void aTimeBesideTheLockedRowIsAsOldAsTheWaitAndOneOverAllOfThemIsNot() throws Exception {
    var naive = "SELECT app_now() FROM seat WHERE id = %d ORDER BY id FOR NO KEY UPDATE";
    assertThat((Object) whileTheHoldEnds(lockOnly(), connection -> time(connection, naive)))
        .isEqualTo(BEFORE);

    var ours =
        SeatLocks.LOCK_AND_TELL_THE_TIME.replace("ANY (:ids)", "%d")
            + " SELECT db_now FROM decision";
    assertThat((Object) whileTheHoldEnds(lockOnly(), connection -> time(connection, ours)))
        .isEqualTo(END);
  }

  /** The snapshot of the statement is older than the lock; the locked row itself is not. */
  @Test
  void aConditionOnTheTableRefusesASeatThatWasLetGoMeanwhile() throws Exception {
    var locked = SeatLocks.LOCK_AND_TELL_THE_TIME.replace("ANY (:ids)", "%d");

    var naive = locked + " SELECT s.status FROM seat s JOIN locked l ON l.id = s.id, decision";
    assertThat((Object) whileTheHoldEnds(letGo(), connection -> text(connection, naive)))
        .isEqualTo("HELD");

    seatOneIsHeldUntilItsEnd();
    var ours = locked + " SELECT l.status FROM locked l, decision";
    assertThat((Object) whileTheHoldEnds(letGo(), connection -> text(connection, ours)))
        .isEqualTo("AVAILABLE");
  }

  @Test
  void anotherTableInTheLockingStatementShowsItsOldSelfAndTheNextStatementDoesNot()
      throws Exception {
    var naive =
        """
        SELECT c.status
          FROM seat s
          JOIN booking_seat c ON c.seat_id = s.id
         WHERE s.id = %d
         ORDER BY s.id
           FOR NO KEY UPDATE OF s
        """;
    assertThat((Object) whileTheHoldEnds(claimEnded(), connection -> text(connection, naive)))
        .isEqualTo("HELD");

    seatOneIsHeldUntilItsEnd();
    assertThat((Object) whileTheHoldEnds(claimEnded(), this::lockThenReadTheClaim))
        .isEqualTo("EXPIRED");
  }

  @Test
  void underRepeatableReadEvenTheNextStatementIsOlderThanTheLock() throws Exception {
    Work<String> naive =
        connection -> {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          return lockThenReadTheClaim(connection);
        };
    assertThat((Object) whileTheHoldEnds(claimEnded(), naive)).isEqualTo("HELD");

    assertThat(
            DATABASE
                .database()
                .sql()
                .sql("SHOW default_transaction_isolation")
                .query(String.class)
                .single())
        .as("that of our pool")
        .isEqualTo("read committed");
  }

  @Test
  void anAdvisoryLockInTheStatementThatChecksIsTooLate() throws Exception {
    var first = "INSERT INTO note SELECT 'first' FROM (SELECT pg_advisory_xact_lock(7)) AS l";
    var naive =
        """
        WITH l AS MATERIALIZED (SELECT pg_advisory_xact_lock(7))
        INSERT INTO note SELECT 'naive' FROM l WHERE NOT EXISTS (SELECT FROM note)
        """;
    var lock = "SELECT pg_advisory_xact_lock(7)";
    var ours = "INSERT INTO note SELECT 'ours' WHERE NOT EXISTS (SELECT FROM note)";
    DATABASE.database().sql().sql("CREATE TABLE IF NOT EXISTS note (text text)").update();
    Blockade somebodyElseWasFirst = blocker -> execute(blocker, first);

    assertThat((Object) whileTheHoldEnds(somebodyElseWasFirst, c -> update(c, naive)))
        .as("a second one, though the lock was held")
        .isEqualTo(1);

    DATABASE.database().sql().sql("DELETE FROM note").update();
    assertThat(
            (Object)
                whileTheHoldEnds(
                    somebodyElseWasFirst,
                    connection -> {
                      execute(connection, lock);
                      return update(connection, ours);
                    }))
        .isEqualTo(0);
  }

  private String lockThenReadTheClaim(Connection connection) throws SQLException {
    execute(connection, "SELECT FROM seat WHERE id = %d FOR NO KEY UPDATE");
    return text(connection, "SELECT status FROM booking_seat WHERE seat_id = %d");
  }

  private Blockade lockOnly() {
    return blocker -> execute(blocker, "SELECT FROM seat WHERE id = %d FOR UPDATE");
  }

  private Blockade claimEnded() {
    return blocker -> {
      lockOnly().raise(blocker);
      execute(blocker, "UPDATE booking_seat SET status = 'EXPIRED' WHERE seat_id = %d");
    };
  }

  private Blockade letGo() {
    return blocker ->
        execute(
            blocker,
            """
            UPDATE seat
               SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL,
                   hold_expires_at = NULL, fence = fence + 1
             WHERE id = %d
            """);
  }

  /** Somebody is in the way; once the work waits, the hold ends and he makes room. */
  private <T> T whileTheHoldEnds(Blockade blockade, Work<T> work) throws Exception {
    office.setClock(BEFORE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = connect();
        var worker = connect()) {
      blockade.raise(blocker);
      var working = threads.submit(() -> work.in(worker));
      Await.until("the work waits", Duration.ofSeconds(10), () -> DATABASE.waiting() == 1);
      office.setClock(END);
      blocker.commit();
      var result = working.get(10, TimeUnit.SECONDS);
      worker.rollback();
      return result;
    }
  }

  private static Connection connect() throws SQLException {
    var connection = DATABASE.connect();
    connection.setSchema("encore");
    connection.setAutoCommit(false);
    return connection;
  }

  private interface Blockade {
    void raise(Connection blocker) throws SQLException;
  }

  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.formatted(seat));
    }
  }

  private int update(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(sql.formatted(seat));
    }
  }

  private Instant time(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql.formatted(seat))) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql.formatted(seat))) {
      row.next();
      return row.getString(1);
    }
  }
}
