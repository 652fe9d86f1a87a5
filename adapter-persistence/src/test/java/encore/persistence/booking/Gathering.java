package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;

import encore.application.booking.Claim;
import encore.application.booking.SeatClaims;
import encore.domain.identity.UserId;
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
 * Makes a batch out of claims, in a known order: the COMMIT of a first claim, for seat 12, is held
 * back by a gate, and the others gather behind.
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
  List<Future<Claim.Result>> gather(Hall hall, Claim... members) throws Exception {
    var answers = new ArrayList<Future<Claim.Result>>();
    var first = claim(aBuyer(), hall, 12);
    Future<Claim.Result> leader;
    try (var gate = gateClosedTo(first.terms().buyer())) {
      leader = threads.submit(() -> claims.claim(first));
      awaitCommitAtTheGate();
      for (var member : members) {
        answers.add(threads.submit(() -> claims.claim(member)));
        Await.until("it waits behind", PATIENCE, () -> claims.waiting() == answers.size());
      }
      gate.rollback();
    }
    leader.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return answers;
  }

  /** What stands in the way of a COMMIT; however impatient the others are, this wait is not. */
  static void buildGate(TestDatabase database) {
    database
        .database()
        .sql()
        .sql(
            """
            CREATE TABLE gate (buyer uuid);
            CREATE FUNCTION pass_the_gate() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              SET LOCAL lock_timeout = 0;
              PERFORM FROM encore.gate WHERE buyer = NEW.buyer_id FOR SHARE;
              RETURN NULL;
            END
            $$;
            CREATE CONSTRAINT TRIGGER gate AFTER INSERT ON booking
              DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pass_the_gate();
            """)
        .update();
  }

  /** Nothing that books for this buyer is committed before the transaction of this connection. */
  Connection gateClosedTo(UserId buyer) throws SQLException {
    database
        .database()
        .sql()
        .sql("INSERT INTO gate VALUES (:buyer)")
        .param("buyer", buyer.value())
        .update();
    return locked("SELECT FROM encore.gate WHERE buyer = ? FOR UPDATE", buyer.value());
  }

  void awaitCommitAtTheGate() {
    Await.until("a COMMIT waits", PATIENCE, () -> !waitingBackends("COMMIT").isEmpty());
  }

  Connection lock(Hall hall, int number) throws SQLException {
    return locked(
        "SELECT FROM encore.seat WHERE id = ? FOR UPDATE", hall.seat(number).id().value());
  }

  private Connection locked(String statement, Object id) throws SQLException {
    var blocker = database.connect();
    blocker.setAutoCommit(false);
    try (var lock = blocker.prepareStatement(statement)) {
      lock.setObject(1, id);
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
    threads.shutdownNow();
  }
}
