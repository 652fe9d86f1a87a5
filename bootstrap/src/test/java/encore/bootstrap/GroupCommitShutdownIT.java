package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.testing.BoxOffice.Hall;
import encore.testing.servers.Await;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims are waiting for their batch to leave when the house is told to close. */
class GroupCommitShutdownIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "encore.booking.lock", "group-commit",
          "encore.booking.group-commit.wait-max", "40s",
          "encore.database.lock-wait", "8s",
          "encore.database.statement", "9s",
          "encore.database.transaction", "9500ms",
          "encore.idempotency.long-ago", "2m");

  private final RunningHouse house = RunningHouse.start(SETTINGS);
  private final Hall hall = house.hall();

  @Test
  void whoIsInTheHouseIsServedBeforeItCloses() throws Exception {
    var buyers =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> house.visitor().as("buyer-%d@example.com".formatted(i)))
            .toList();
    var letGo = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var locked = new CountDownLatch(1);
      threads.submit(() -> house.database().inOne(() -> sitOnSeatOne(locked, letGo)));
      assertThat(locked.await(40, TimeUnit.SECONDS)).isTrue();
      Future<Integer> first = threads.submit(() -> hold(buyers.getFirst(), 1));
      Await.until("the first waits for it", PATIENCE, this::somebodyWaits);
      List<Future<Integer>> others =
          IntStream.rangeClosed(2, 6)
              .mapToObj(i -> threads.submit(() -> hold(buyers.get(i - 1), i)))
              .toList();
      Await.until("the others wait behind", PATIENCE, this::fiveWait);

      var closing = threads.submit(house::close);
      Await.until("nobody is let in", PATIENCE, () -> !isOpen(house.url()));
      letGo.countDown();

      assertThat(first.get(40, TimeUnit.SECONDS)).isEqualTo(200);
      for (var each : others) {
        assertThat(each.get(40, TimeUnit.SECONDS)).isEqualTo(200);
      }
      closing.get(40, TimeUnit.SECONDS);
    }
  }

  private int hold(Visitor buyer, int seat) {
    return buyer.hold(hall.schedule().value().toString(), "[" + seat + "]").status();
  }

  private boolean sitOnSeatOne(CountDownLatch locked, CountDownLatch letGo) {
    house
        .database()
        .sql()
        .sql("SELECT id FROM seat WHERE id = :seat FOR UPDATE")
        .param("seat", hall.seat(1).id().value())
        .query()
        .listOfRows();
    locked.countDown();
    try {
      return letGo.await(40, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean somebodyWaits() {
    return house
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

  private boolean fiveWait() {
    return house
        .visitor()
        .get("/actuator/prometheus")
        .body()
        .contains("encore_group_commit_waiting 5");
  }

  private static boolean isOpen(URI house) {
    try (var _ = new Socket(house.getHost(), house.getPort())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
