package encore.loadtest.report.server;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks a house for its metrics before a run, every few seconds, and after it, on a connection and
 * in a thread of its own. A house that does not tell is tested all the same.
 */
public final class ServerWatch implements AutoCloseable {

  /** Each look costs the house its metrics as text, some 200 KB. */
  private static final Duration EVERY = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Wire wire;
  private final List<ServerFrame> frames = new ArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private Exposition first = Exposition.NOTHING;
  private Exposition last = Exposition.NOTHING;
  private long began;
  private long lastNanos;
  private int failed;

  public ServerWatch(URI house) {
    wire = new Wire(house, PATIENCE);
  }

  /** Returns once the house has been asked for the first time. */
  public void begin() {
    began = System.nanoTime();
    look();
    first = last;
    var _ =
        clock.scheduleAtFixedRate(
            this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks once more, and tells of everything. */
  public ServerSide end() throws InterruptedException {
    close();
    boolean _ = clock.awaitTermination(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    look();
    wire.close();
    synchronized (this) {
      return new ServerSide(
          frames, Moved.between(first, last), Routes.between(first, last), Facts.of(last), failed);
    }
  }

  /** What was heard last; nothing before there was a second look. */
  public synchronized Map<String, Double> latest() {
    return frames.isEmpty() ? Map.of() : frames.getLast().figures();
  }

  private void look() {
    var now = asked();
    long nanos = System.nanoTime();
    synchronized (this) {
      if (now.isEmpty()) {
        failed++;
        return;
      }
      // The last look may come right after another: rates of a moment are no rates.
      boolean isLong = frames.isEmpty() || nanos - lastNanos > TimeUnit.SECONDS.toNanos(1);
      if (!last.isEmpty() && isLong) {
        var figures = Gauges.of(last, now, (nanos - lastNanos) / 1e9);
        frames.add(new ServerFrame((nanos - began) / 1e9, figures));
      }
      if (last.isEmpty() || isLong) {
        lastNanos = nanos;
      }
      last = now;
    }
  }

  private Exposition asked() {
    try {
      var request = Request.get("/actuator/prometheus").with("Accept", "text/plain");
      var response = wire.send(request);
      return response.isFine() ? Exposition.read(response.body()) : Exposition.NOTHING;
    } catch (IOException e) {
      return Exposition.NOTHING;
    }
  }

  @Override
  public void close() {
    clock.shutdown();
  }
}
