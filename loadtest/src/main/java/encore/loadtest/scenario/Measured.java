package encore.loadtest.scenario;

import encore.loadtest.measure.Frame;
import encore.loadtest.measure.Percentiles;
import encore.loadtest.measure.Step.Kind;
import encore.loadtest.measure.Total;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a run, as targets ask for them. A step that nobody took has none.
 *
 * @param frames its seconds
 */
public record Measured(Duration took, List<Total> totals, List<Frame> frames) {

  public Measured {
    totals = List.copyOf(totals);
    frames = List.copyOf(frames);
  }

  public Measured(Duration took, List<Total> totals) {
    this(took, totals, List.of());
  }

  public Optional<Total> of(String step) {
    return totals.stream().filter(total -> total.step().name().equals(step)).findFirst();
  }

  public Optional<Percentiles> waits(String step) {
    return of(step).map(Total::percentiles);
  }

  /** So many answers of that kind, of all steps. */
  public long count(Kind kind) {
    return totals.stream().mapToLong(total -> total.count(kind)).sum();
  }

  /** So many answers with that status. */
  public long count(String step, int status) {
    return of(step).stream()
        .flatMap(total -> total.answers().entrySet().stream())
        .filter(entry -> entry.getKey().status() == status)
        .mapToLong(entry -> entry.getValue())
        .sum();
  }

  public long requests() {
    return totals.stream().mapToLong(Total::count).sum();
  }

  public double perSecond(String step) {
    return of(step).map(Total::count).orElse(0L) / (took.toNanos() / 1e9);
  }

  /** The part of all answers that are nobody's wish; 1 if there was no answer. */
  public double failedShare() {
    return requests() == 0 ? 1 : (double) count(Kind.FAILED) / requests();
  }
}
