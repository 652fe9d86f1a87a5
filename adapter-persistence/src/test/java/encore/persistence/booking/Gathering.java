package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;

import encore.application.booking.Claim;
import encore.application.booking.SeatClaims;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Makes a batch out of claims, in a known order: somebody sits on seat 12, a first claim waits for
 * it, and the others gather behind.
 */
final class Gathering implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final TestDatabase database;
  private final PostgresBoxOffice office;
  private final GroupCommitSeatClaims claims;

  Gathering(TestDatabase database) {
    this.database = database;
    this.office =
        new PostgresBoxOffice(
            database, db -> db.groupCommit(GroupCommitSeatClaimsIT.LIMITS, meters));
    this.claims = (GroupCommitSeatClaims) office.claims();
  }

  PostgresBoxOffice office() {
    return office;
  }

  SeatClaims claims() {
    return claims;
  }

  /** Their results, in their order, once they have been decided as one batch. */
  List<Claim.Result> together(Hall hall, Claim... members) throws Exception {
    var results = new ArrayList<Claim.Result>();
    for (var each : gather(hall, members)) {
      results.add(each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    return results;
  }

  /** The batch has left or is about to when this returns. */
  List<Future<Claim.Result>> gather(Hall hall, Claim... members) throws SQLException {
    var answers = new ArrayList<Future<Claim.Result>>();
    try (var blocker = lock(hall, 12)) {
      threads.submit(() -> claims.claim(claim(aBuyer(), hall, 12)));
      awaitSomebodyWaits("the first claim waits");
      for (var member : members) {
        answers.add(threads.submit(() -> claims.claim(member)));
        Await.until("it waits behind", PATIENCE, () -> claims.waiting() == answers.size());
      }
      blocker.rollback();
    }
    return answers;
  }

  Connection lock(Hall hall, int number) throws SQLException {
    var blocker = database.connect();
    blocker.setAutoCommit(false);
    try (var lock = blocker.prepareStatement("SELECT 1 FROM encore.seat WHERE id = ? FOR UPDATE")) {
      lock.setLong(1, hall.seat(number).id().value());
      lock.executeQuery();
    }
    return blocker;
  }

  void awaitSomebodyWaits(String who) {
    Await.until(who, PATIENCE, () -> !waitingBackends("%").isEmpty());
  }

  /** Those who wait for a lock with such a statement. */
  List<Integer> waitingBackends(String statement) {
    return database
        .database()
        .sql()
        .sql(
            """
            SELECT pid
              FROM pg_stat_activity
             WHERE datname = current_database()
               AND wait_event_type = 'Lock'
               AND query LIKE :statement
            """)
        .param("statement", statement)
        .query(Integer.class)
        .list();
  }

  /** How many claims the fullest batch carried. */
  int fullestBatch() {
    return (int) meters.get("encore.group.commit.batch").summary().max();
  }

  @Override
  public void close() {
    threads.close();
  }
}
