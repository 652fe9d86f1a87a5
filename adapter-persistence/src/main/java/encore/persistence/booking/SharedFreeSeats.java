package encore.persistence.booking;

import encore.application.booking.FreeSeats;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import encore.domain.booking.FreeSeat;
import encore.domain.catalog.ScheduleId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One look at a schedule for all who lost a race there within a short moment: two thousand losers
 * are ten scans a second, not two thousand. A failed look is shared as well.
 */
final class SharedFreeSeats implements FreeSeats {

  static final Duration SHARED_FOR = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final int SCHEDULES_MAX = 1_000;

  private final Function<ScheduleId, List<FreeSeat>> scan;
  private final Map<ScheduleId, Look> looks = new ConcurrentHashMap<>();

  SharedFreeSeats(Function<ScheduleId, List<FreeSeat>> scan) {
    this.scan = scan;
  }

  @Override
  public List<FreeSeat> of(ScheduleId schedule) {
    if (looks.size() >= SCHEDULES_MAX) {
      looks.values().removeIf(Look::isOver);
    }
    return looks
        .compute(schedule, (_, last) -> last == null || last.isOver() ? beginLook(schedule) : last)
        .seats();
  }

  /** Beside the asker, so that his patience has an end too when PostgreSQL has none to spare. */
  private Look beginLook(ScheduleId schedule) {
    var answer = new CompletableFuture<List<FreeSeat>>();
    Thread.startVirtualThread(() -> {
      try {
        answer.complete(scan.apply(schedule));
      } catch (Throwable e) {
        answer.completeExceptionally(e);
      }
    });
    return new Look(answer, System.nanoTime());
  }

  private record Look(CompletableFuture<List<FreeSeat>> answer, long begunNanos) {

    /** One that goes on is never over: there are no two at a time. */
    boolean isOver() {
      return answer.isDone() && System.nanoTime() - begunNanos > SHARED_FOR.toNanos();
    }

    List<FreeSeat> seats() {
      try {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new Unavailable("postgres", Reason.BUSY, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unavailable("postgres", Reason.BUSY, e);
      }
    }
  }
}
