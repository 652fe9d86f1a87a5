package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim.Result.Won;
import encore.domain.catalog.Seat;
import encore.persistence.support.TestDatabase;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * One statement takes several numbers: in the order of the seats, and for as long as it decides.
 */
class AdvisoryQueueIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Test
  void whoWaitsAtANumberHasThoseBeforeItAndNoneBehind() throws Exception {
    var office = PersistentStrategy.ADVISORY_LOCK.office(DATABASE);
    var hall = office.hall();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = DATABASE.connect();
        var queue = blocker.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      blocker.setAutoCommit(false);
      queue.setLong(1, id(hall.seat(7)));
      queue.execute();
      var claiming =
          threads.submit(() -> office.claims().claim(claim(aBuyer(), hall, 11, 3, 7, 5)));
      Await.until("it waits", Duration.ofSeconds(10), () -> DATABASE.waiting() == 1);

      assertThat(numbersOfTheOneWhoWaits()).containsExactly(id(hall.seat(3)), id(hall.seat(5)));

      blocker.commit();
      assertThat(claiming.get(10, TimeUnit.SECONDS)).isInstanceOf(Won.class);
    }
    assertThat(numbersHeld()).as("after the transaction").isZero();
  }

  private static long id(Seat seat) {
    return seat.id().value();
  }

  private static List<Long> numbersOfTheOneWhoWaits() {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT l.objid::bigint
              FROM pg_locks l
             WHERE l.locktype = 'advisory'
               AND l.granted
               AND l.pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)
             ORDER BY 1
            """)
        .query(Long.class)
        .list();
  }

  private static int numbersHeld() {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT count(*)
              FROM pg_locks
             WHERE locktype = 'advisory'
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """)
        .query(Integer.class)
        .single();
  }
}
