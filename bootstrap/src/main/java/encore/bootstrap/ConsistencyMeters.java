package encore.bootstrap;

import encore.application.consistency.ConsistencyViews;
import encore.application.consistency.ConsistencyViews.Line;
import encore.application.consistency.ConsistencyViews.Report;
import encore.application.consistency.Verdict.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The promises, for who watches: of every instance the same, whichever has looked. How long ago
 * that was grows also while nobody can ask.
 */
final class ConsistencyMeters {

  private final ConsistencyViews views;
  private final Clock clock;
  private final MeterRows violations;
  private final AtomicReference<Optional<Report>> last = new AtomicReference<>(Optional.empty());
  private final Instant started;

  ConsistencyMeters(ConsistencyViews views, MeterRegistry meters, Clock clock) {
    this.views = views;
    this.clock = clock;
    this.started = clock.instant();
    this.violations =
        new MeterRows(
            meters, "encore.invariant.violations", "Who broke a promise, as of the last look");
    Gauge.builder("encore.invariant.unknown", this, ConsistencyMeters::unknown)
        .description("Promises that nobody could look at")
        .register(meters);
    Gauge.builder("encore.invariant.age.seconds", this, ConsistencyMeters::age)
        .description("Since the promise was looked at that waits longest")
        .register(meters);
    Gauge.builder("encore.invariant.took.seconds", this, ConsistencyMeters::took)
        .description("All questions of the last looks together")
        .register(meters);
  }

  void refresh() {
    var report = views.report();
    last.set(Optional.of(report));
    violations.show(
        report.lines().stream()
            .collect(
                Collectors.toMap(
                    ConsistencyMeters::tags, line -> (double) line.verdict().violations())));
  }

  private static Tags tags(Line line) {
    var kind = line.promise().kind().name().toLowerCase(Locale.ROOT);
    return Tags.of("id", line.promise().id(), "kind", kind);
  }

  private List<Line> lines() {
    return last.get().map(Report::lines).orElse(List.of());
  }

  private double unknown() {
    return lines().stream().filter(line -> line.verdict().status() == Status.UNKNOWN).count();
  }

  /** Never looked at: since the house stands. */
  private double age() {
    var looked = last.get().flatMap(Report::oldestLook).orElse(started);
    return Math.max(0, Duration.between(looked, clock.instant()).toMillis() / 1e3);
  }

  private double took() {
    return lines().stream().mapToLong(line -> line.verdict().took().toMillis()).sum() / 1e3;
  }
}
