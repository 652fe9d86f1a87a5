package encore.web.waitingroom;

import static encore.web.problem.Problem.QUEUE_STREAMS_FULL;

import encore.domain.catalog.ConcertId;
import encore.domain.identity.UserId;
import encore.web.problem.Refusal;
import encore.web.waitingroom.WaitingRoomProperties.Listening;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * All who listen here. When the house is about to stop they are sent away first, before the server
 * begins to wait for requests under way.
 */
@Component
final class Streams implements SmartLifecycle {

  private static final int POLL_SECONDS = 5;

  private final Listening limits;
  private final Map<Listener, Deque<Seat>> seats = new HashMap<>();
  private int taken;
  private boolean isOpen;

  Streams(WaitingRoomProperties settings, MeterRegistry meters) {
    this.limits = settings.streams();
    meters.gauge("encore.waiting-room.streams", this, Streams::taken);
  }

  private record Listener(ConcertId concert, UserId user) {}

  /** Why a stream ends before all is said. */
  enum Bye {
    CLOSING,
    LONG_ENOUGH,

    /** Whoever reloads a page must not be turned away for the one he has left: the newest stays. */
    OTHER_TAB
  }

  /** Whoever has one listens until he gives it back. */
  synchronized Seat take(QueueToken token) {
    if (!isOpen) {
      throw full().saying("closing");
    }
    var listener = new Listener(token.concert(), token.user());
    var his = seats.getOrDefault(listener, new ArrayDeque<>());
    if (his.size() >= limits.perUser()) {
      his.getFirst().callAway(Bye.OTHER_TAB);
    } else if (taken >= limits.max()) {
      throw full();
    }
    var seat = new Seat(listener);
    seats.computeIfAbsent(listener, _ -> new ArrayDeque<>()).add(seat);
    taken++;
    return seat;
  }

  private synchronized void giveBack(Seat seat) {
    var his = seats.get(seat.listener);
    if (his != null && his.remove(seat)) {
      taken--;
      seats.computeIfPresent(seat.listener, (_, left) -> left.isEmpty() ? null : left);
    }
  }

  private synchronized int taken() {
    return taken;
  }

  private static Refusal full() {
    return Refusal.of(QUEUE_STREAMS_FULL).with("pollAfterSeconds", POLL_SECONDS);
  }

  /** The right to listen, until one is called away. */
  final class Seat implements AutoCloseable {

    private final Listener listener;
    private final CompletableFuture<Bye> call = new CompletableFuture<>();

    private Seat(Listener listener) {
      this.listener = listener;
    }

    /** Empty: nothing happened meanwhile. */
    Optional<Bye> calledDuring(Duration pause) throws InterruptedException {
      try {
        return Optional.of(call.get(pause.toNanos(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException _) {
        return Optional.empty();
      } catch (ExecutionException e) {
        throw new IllegalStateException("nobody calls in this way", e);
      }
    }

    private void callAway(Bye why) {
      call.complete(why);
      giveBack(this);
    }

    @Override
    public void close() {
      giveBack(this);
    }
  }

  @Override
  public synchronized void start() {
    isOpen = true;
  }

  @Override
  public synchronized void stop() {
    isOpen = false;
    // Each gives back his seat when he has said goodbye.
    seats.values().forEach(his -> his.forEach(seat -> seat.call.complete(Bye.CLOSING)));
  }

  @Override
  public synchronized boolean isRunning() {
    return isOpen;
  }
}
