package encore.persistence.booking;

import static encore.testing.Race.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import encore.application.shared.Unavailable;
import encore.domain.booking.FreeSeat;
import encore.domain.catalog.ScheduleId;
import encore.testing.servers.Await;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedFreeSeatsTest {

  private static final ScheduleId SCHEDULE = new ScheduleId(UUID.randomUUID());

  private final AtomicInteger scans = new AtomicInteger();

  @Test
  void twoThousandLosersAreAHandfulOfScans() throws Exception {
    var seats = new SharedFreeSeats(_ -> scanned());
    long begun = System.nanoTime();

    race(2_000, _ -> () -> seats.of(SCHEDULE));

    var took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(scans.get())
        .isLessThanOrEqualTo((int) (took.dividedBy(SharedFreeSeats.SHARED_FOR)) + 1);
  }

  @Test
  void aLookIsNotKeptForLong() {
    var seats = new SharedFreeSeats(_ -> scanned());

    Await.until(
        "a second look",
        Duration.ofSeconds(3),
        () -> {
          seats.of(SCHEDULE);
          return scans.get() == 2;
        });
  }

  @Test
  void aFailureIsSharedToo() throws Exception {
    var seats =
        new SharedFreeSeats(_ -> {
          scanned();
          throw new IllegalStateException("no such table");
        });

    assertThatThrownBy(() -> seats.of(SCHEDULE)).isInstanceOf(Unavailable.class);
    assertThatThrownBy(() -> seats.of(SCHEDULE)).isInstanceOf(Unavailable.class);
    assertThat(scans.get()).isEqualTo(1);
  }

  @Test
  void nobodyWaitsLongForAnAnswerThatDoesNotCome() {
    var never = new CountDownLatch(1);
    var seats =
        new SharedFreeSeats(_ -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        });

    assertThatThrownBy(() -> seats.of(SCHEDULE)).isInstanceOf(Unavailable.class);
    never.countDown();
  }

  private List<FreeSeat> scanned() {
    scans.incrementAndGet();
    return List.of();
  }
}
