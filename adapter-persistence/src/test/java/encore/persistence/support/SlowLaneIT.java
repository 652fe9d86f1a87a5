package encore.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.testing.servers.Await;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SlowLaneIT {

  private static final TestDatabase TEST = TestDatabase.create();
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final Database database = TEST.database();

  @Test
  void aReaderHasLimitsOfHisOwnAndLeavesTheConnectionAsItWas() {
    var before = limits();
    var inside = new SlowLane(database, 1, SHORT, LONG).read(this::limits);

    assertThat(inside).isEqualTo("4s on 300ms 30s");
    assertThat(limits()).isEqualTo(before).contains("off");
  }

  @Test
  void aReaderChangesNothing() {
    var lane = new SlowLane(database, 1, LONG, LONG);

    assertThatThrownBy(() -> lane.read(() -> database.sql().sql("DELETE FROM concert").update()))
        .hasMessageContaining("read-only");
  }

  @Test
  void aReaderWhoseTransactionGoesOnForTooLongIsCutOff() {
    var lane = new SlowLane(database, 1, LONG, SHORT);

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> lane.read(() -> one("SELECT 1 FROM pg_sleep(3)")));
  }

  @Test
  void aReaderWhoPausesForTooLongIsCutOff() {
    var lane = new SlowLane(database, 1, SHORT, LONG);

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() ->
            lane.read(() -> {
              int backend = one("SELECT pg_backend_pid()");
              Await.until("cut off", Duration.ofSeconds(10), () -> isGone(backend));
              return one("SELECT 1");
            }));
  }

  @Test
  void whoFindsTheLaneFullIsTurnedAwayBeforeAnythingIsDone() {
    var lane = new SlowLane(database, 1, LONG, LONG);
    var done = new AtomicBoolean();

    lane.read(() -> {
      assertThatExceptionOfType(Unavailable.class)
          .isThrownBy(() -> lane.read(() -> done.set(true), () -> 1));
      return 1;
    });

    assertThat(done).isFalse();
    assertThat(lane.read(() -> one("SELECT 1"))).isOne();
  }

  private String limits() {
    return database
        .sql()
        .sql(
            """
            SELECT concat_ws(' ', current_setting('statement_timeout'),
                             current_setting('transaction_read_only'),
                             current_setting('idle_in_transaction_session_timeout'),
                             current_setting('transaction_timeout'))
            """)
        .query(String.class)
        .single();
  }

  private int one(String sql) {
    return database.sql().sql(sql).query(Integer.class).single();
  }

  private static boolean isGone(int backend) {
    try (var beside = TEST.connect();
        var ask = beside.prepareStatement("SELECT FROM pg_stat_activity WHERE pid = ?")) {
      ask.setInt(1, backend);
      return !ask.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
