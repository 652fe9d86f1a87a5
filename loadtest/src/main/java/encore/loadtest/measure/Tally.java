package encore.loadtest.measure;

import encore.loadtest.measure.Step.Kind;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;

/** Takes samples from everybody at once, and tells of each second and of the whole. */
public final class Tally {

  private final Map<Step, Meter> meters = new ConcurrentHashMap<>();
  private final LongAdder fine = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Histogram second = Meter.histogram();
  private Map<Answer, Long> told = Map.of();

  public void take(Sample sample) {
    var known = meters.get(sample.step());
    var meter = known != null ? known : meters.computeIfAbsent(sample.step(), _ -> new Meter());
    meter.take(sample);
    counter(sample.kind()).increment();
  }

  private LongAdder counter(Kind kind) {
    return switch (kind) {
      case FINE -> fine;
      case REFUSED -> refused;
      case FAILED -> failed;
    };
  }

  /**
   * What came since this was last asked; one at a time asks.
   *
   * @param second since the beginning
   * @param fans who are at it
   */
  public Frame frame(int second, int fans) {
    this.second.reset();
    meters.values().forEach(meter -> this.second.add(meter.interval()));
    return new Frame(
        second,
        fans,
        fine.sumThenReset(),
        refused.sumThenReset(),
        failed.sumThenReset(),
        Percentiles.of(this.second),
        answers());
  }

  private SortedMap<Answer, Long> answers() {
    var now = new TreeMap<Answer, Long>();
    meters
        .values()
        .forEach(meter -> meter.soFar().forEach((answer, n) -> now.merge(answer, n, Long::sum)));
    var news = new TreeMap<>(now);
    told.forEach((answer, before) -> news.computeIfPresent(answer, (_, n) -> n - before));
    news.values().removeIf(n -> n == 0);
    told = now;
    return news;
  }

  /** After the last frame: everything that was in one. */
  public List<Total> totals() {
    return meters.entrySet().stream()
        .map(entry -> entry.getValue().total(entry.getKey()))
        .sorted((one, other) -> one.step().name().compareTo(other.step().name()))
        .toList();
  }
}
