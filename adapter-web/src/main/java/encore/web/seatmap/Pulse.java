package encore.web.seatmap;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes round all streams of this instance with a sign of life, whatever the books are doing. When
 * the house is about to stop they are sent away first, before the server begins to wait for
 * requests under way.
 */
@Component
final class Pulse implements SmartLifecycle {

  private static final Duration ROUND_MAX = Duration.ofSeconds(1);

  private final Places places;
  private final Lookout lookout;
  private final StreamProperties limits;
  private final StreamMeters meters;
  private final Set<SeatStream> streams = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch closing = new CountDownLatch(0);

  Pulse(Places places, Lookout lookout, StreamProperties limits, StreamMeters meters) {
    this.places = places;
    this.lookout = lookout;
    this.limits = limits;
    this.meters = meters;
  }

  StreamMeters meters() {
    return meters;
  }

  void keep(SeatStream stream) {
    meters.opened();
    streams.add(stream);
    if (stream.isOver()) {
      streams.remove(stream);
    } else if (!places.isOpen()) {
      stream.end(Ending.CLOSING, Frame.bye(Ending.CLOSING));
    }
  }

  void forget(SeatStream stream, Ending why) {
    streams.remove(stream);
    meters.closed(why);
  }

  private void goRound(CountDownLatch closed) {
    var quarter = limits.heartbeat().dividedBy(4);
    var pause = quarter.compareTo(ROUND_MAX) < 0 ? quarter : ROUND_MAX;
    try {
      while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        var signOfLife = lookout.isBlind() ? Frame.STALE : Frame.HEARTBEAT;
        long now = System.nanoTime();
        streams.forEach(stream -> stream.pulse(now, signOfLife));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    places.open(true);
    var open = new CountDownLatch(1);
    closing = open;
    Thread.ofVirtual().name("seat-pulse").start(() -> goRound(open));
  }

  @Override
  public void stop() {
    places.open(false);
    closing.countDown();
    streams.forEach(stream -> stream.end(Ending.CLOSING, Frame.bye(Ending.CLOSING)));
  }

  @Override
  public boolean isRunning() {
    return closing.getCount() > 0;
  }
}
