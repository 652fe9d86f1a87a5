package encore.loadtest.measure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One second of a run.
 *
 * @param answers what was told, whoever asked for what
 */
public record Frame(
    int second,
    int fans,
    long fine,
    long refused,
    long failed,
    Percentiles waits,
    SortedMap<Answer, Long> answers) {

  public Frame {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  public Frame(int second, int fans, long fine, long refused, long failed, Percentiles waits) {
    this(second, fans, fine, refused, failed, waits, Collections.emptySortedMap());
  }

  public long requests() {
    return fine + refused + failed;
  }
}
