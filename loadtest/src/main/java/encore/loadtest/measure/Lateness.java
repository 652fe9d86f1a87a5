package encore.loadtest.measure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * How late a generator itself was: from when a request was due, and its fan waited for nobody, to
 * when it was sent. What is late here is no fault of the house, and no figure of it.
 */
public final class Lateness {

  private static final long MAX = TimeUnit.MINUTES.toMicros(10);

  private final ConcurrentHistogram micros = new ConcurrentHistogram(MAX, 2);

  public void take(long nanos) {
    micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, MAX));
  }

  public Percentiles percentiles() {
    return Percentiles.of(micros.copy());
  }
}
