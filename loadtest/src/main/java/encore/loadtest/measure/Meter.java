package encore.loadtest.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/** The samples of one step, in microseconds, to three digits. */
final class Meter {

  private static final int DIGITS = 3;
  private static final long MAX = TimeUnit.MINUTES.toMicros(10);

  private final Recorder waits = new Recorder(MAX, DIGITS);
  // Nobody asks for these by the second.
  private final ConcurrentHistogram services = new ConcurrentHistogram(MAX, DIGITS);
  private final Map<Answer, LongAdder> answers = new ConcurrentHashMap<>();
  private final Histogram allWaits = histogram();
  private @Nullable Histogram lastWaits;

  static Histogram histogram() {
    return new Histogram(MAX, DIGITS);
  }

  void take(Sample sample) {
    waits.recordValue(micros(sample.endNanos() - sample.dueNanos()));
    services.recordValue(micros(sample.endNanos() - sample.sentNanos()));
    counter(sample.answer()).increment();
  }

  private LongAdder counter(Answer answer) {
    var known = answers.get(answer);
    return known != null ? known : answers.computeIfAbsent(answer, _ -> new LongAdder());
  }

  private static long micros(long nanos) {
    return Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, MAX);
  }

  /** What was waited since this was last asked. */
  synchronized Histogram interval() {
    lastWaits = waits.getIntervalHistogram(lastWaits);
    allWaits.add(lastWaits);
    return lastWaits;
  }

  /** So far, of each. */
  Map<Answer, Long> soFar() {
    var counted = new TreeMap<Answer, Long>();
    answers.forEach((answer, count) -> counted.put(answer, count.sum()));
    return counted;
  }

  synchronized Total total(Step step) {
    return new Total(step, new TreeMap<>(soFar()), allWaits.copy(), services.copy());
  }
}
