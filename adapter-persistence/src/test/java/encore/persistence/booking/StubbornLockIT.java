package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.booking.Claim;
import encore.domain.booking.SeatState;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sits on the lock of seat 2, for longer than anybody waits. */
class StubbornLockIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final TestDatabase DATABASE = TestDatabase.createImpatient();

  private final PostgresBoxOffice office =
      new PostgresBoxOffice(DATABASE, PersistentClaims::conditionalUpdate);
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    office.setClock(NOON);
    hall = office.hall();
  }

  @Test
  void aClaimThatWaitedInVainStartsOver() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = lockOnSeatTwo()) {
      var claiming = threads.submit(() -> office.claims().claim(claim(aBuyer(), hall, 1, 2)));
      Await.until("a claim waits", PATIENCE, () -> waitingSince().isPresent());
      var first = waitingSince().orElseThrow();
      Await.until(
          "it starts over", PATIENCE, () -> waitingSince().filter(first::isBefore).isPresent());
      blocker.rollback();

      assertThat(claiming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isInstanceOf(Claim.Result.Won.class);
    }

    assertThat(office.bookingsOf(hall)).isEqualTo(1);
  }

  @Test
  void tidyingPassesBySeatsThatSomebodyWorksOn() throws Exception {
    office.claims().claim(claim(aBuyer(), hall, 1, 2, 3));
    office.setClock(NOON.plus(Duration.ofMinutes(5)));

    try (var blocker = lockOnSeatTwo()) {
      office.holds().tidyLapsed(500);
      assertThat(state(1)).isInstanceOf(SeatState.Available.class);
      assertThat(state(2)).isInstanceOf(SeatState.Held.class);
      blocker.rollback();
    }
    office.holds().tidyLapsed(500);
    assertThat(state(2)).isInstanceOf(SeatState.Available.class);
  }

  private SeatState state(int number) {
    return office.stateOf(hall.seat(number).id());
  }

  private Connection lockOnSeatTwo() throws SQLException {
    var blocker = DATABASE.connect();
    blocker.setAutoCommit(false);
    try (var lock = blocker.prepareStatement("SELECT 1 FROM encore.seat WHERE id = ? FOR UPDATE")) {
      lock.setLong(1, hall.seat(2).id().value());
      lock.executeQuery();
    }
    return blocker;
  }

  /** When the transaction that waits for a lock began. */
  private static Optional<Instant> waitingSince() {
    return DATABASE
        .database()
        .sql()
        .sql(
            """
            SELECT xact_start
              FROM pg_stat_activity
             WHERE datname = current_database()
               AND wait_event_type = 'Lock'
               AND xact_start IS NOT NULL
            """)
        .query((row, _) -> row.getTimestamp("xact_start").toInstant())
        .optional();
  }
}
