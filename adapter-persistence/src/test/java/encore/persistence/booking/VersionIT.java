package encore.persistence.booking;

import static encore.testing.Buyers.aBuyer;
import static encore.testing.Buyers.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import encore.application.booking.Claim;
import encore.application.booking.Claim.Result.Lost;
import encore.application.booking.Claim.Result.Won;
import encore.domain.booking.SeatState;
import encore.persistence.support.TestDatabase;
import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who read without a lock: between the look and the write, the seat moves on. */
class VersionIT {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration TTL = Duration.ofMinutes(5);
  private static final String HOLD =
      """
      UPDATE encore.seat
         SET status = 'HELD', holder_id = '%1$s', booking_id = '%1$s', fence = fence + 1,
             hold_expires_at = '2026-05-01T12:05:00Z'
       WHERE id = %2$d
      """;
  private static final String LET_GO =
      """
      UPDATE encore.seat
         SET status = 'AVAILABLE', holder_id = NULL, booking_id = NULL, fence = fence + 1,
             hold_expires_at = NULL
       WHERE id = %2$d
      """;
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final UUID other = UUID.randomUUID();
  private PostgresBoxOffice office;
  private Hall hall;

  @BeforeEach
  void aHallAtNoon() {
    office = PersistentStrategy.ROW_LOCK.office(DATABASE);
    office.setClock(NOON);
    hall = office.hall();
  }

  @ParameterizedTest
  @EnumSource(names = {"OPTIMISTIC", "SERIALIZABLE"})
  void whoFindsTheSeatTakenAtTheSecondLookHasLostIt(PersistentStrategy strategy) throws Exception {
    var result = whileSeatTwoMoves(strategy, claim(aBuyer(), hall, 1, 2, 3), HOLD);

    assertThat(result)
        .asInstanceOf(type(Lost.class))
        .extracting(Lost::taken)
        .asInstanceOf(LIST)
        .singleElement()
        .isInstanceOf(SeatState.Held.class)
        .hasFieldOrPropertyWithValue("buyer.value", other);
    assertThat(office.transitions(hall)).isEmpty();
    assertThat(office.bookingsOf(hall)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"OPTIMISTIC", "SERIALIZABLE"})
  void whoFindsItFreeAgainTakesItAtItsNewVersion(PersistentStrategy strategy) throws Exception {
    var result = whileSeatTwoMoves(strategy, claim(aBuyer(), hall, 1, 2, 3), HOLD, LET_GO);

    assertThat(result).isEqualTo(new Won(NOON, NOON.plus(TTL)));
    assertThat(office.transitions(hall))
        .extracting(each -> each.fence())
        .isEqualTo(List.of(1L, 3L, 1L));
    assertThat(office.bookingsOf(hall)).isEqualTo(1);
  }

  private Claim.Result whileSeatTwoMoves(PersistentStrategy strategy, Claim claim, String... moves)
      throws Exception {
    var claims = strategy.office(DATABASE).claims();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var blocker = DATABASE.connect()) {
      blocker.setAutoCommit(false);
      for (var move : moves) {
        execute(blocker, move.formatted(other, hall.seat(2).id().value()));
      }
      var claiming = threads.submit(() -> claims.claim(claim));
      Await.until("the write waits", Duration.ofSeconds(10), () -> DATABASE.waiting() == 1);
      blocker.commit();
      return claiming.get(10, TimeUnit.SECONDS);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
