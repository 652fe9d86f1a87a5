package encore.loadtest.measure;

import encore.loadtest.measure.Step.Kind;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * All samples of one step.
 *
 * @param waits from when it was due to its answer, in microseconds
 * @param services from when it was sent
 */
public record Total(
    Step step, SortedMap<Answer, Long> answers, Histogram waits, Histogram services) {

  public Total {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  public long count() {
    return answers.values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(Kind kind) {
    return answers.entrySet().stream()
        .filter(entry -> step.kind(entry.getKey().status()) == kind)
        .mapToLong(entry -> entry.getValue())
        .sum();
  }

  public Percentiles percentiles() {
    return Percentiles.of(waits);
  }
}
