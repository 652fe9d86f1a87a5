package encore.bootstrap;

import encore.application.outbox.Outbox.Backlog;
import encore.application.outbox.Shards;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How news leave, for who watches them. */
final class RelayMeters {

  private static final Duration[] STEPS =
      IntStream.of(20, 50, 100, 250, 500, 1_000, 3_000, 10_000, 60_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;
  private final Timer lag;
  private final AtomicReference<Backlog> backlog =
      new AtomicReference<>(new Backlog(0, Duration.ZERO, 0));

  RelayMeters(MeterRegistry meters, Shards shards) {
    this.meters = meters;
    this.lag =
        Timer.builder("encore.outbox.lag")
            .description("From the change to the acknowledgement of its news")
            .publishPercentiles(0.5, 0.95, 0.99)
            .serviceLevelObjectives(STEPS)
            .register(meters);
    gauge("encore.outbox.pending", "News that are not sent", Backlog::pending);
    gauge("encore.outbox.oldest.seconds", "Age of the oldest of them", RelayMeters::age);
    gauge("encore.outbox.refused", "News that no broker takes; their keys wait", Backlog::refused);
    Gauge.builder("encore.outbox.shards.owned", shards, RelayMeters::owned)
        .description("Shards that this instance sends")
        .register(meters);
    // From the start: of a series that begins with its first failure, an alarm never hears that
    // one.
    Stream.of("kafka", "database", "bug").forEach(this::failures);
    putAside();
  }

  private void gauge(String name, String description, ToDoubleFunction<Backlog> number) {
    Gauge.builder(name, backlog, seen -> number.applyAsDouble(seen.get()))
        .description(description)
        .register(meters);
  }

  private static double age(Backlog seen) {
    return seen.oldest().toMillis() / 1_000.0;
  }

  private static double owned(Shards shards) {
    return IntStream.range(0, Shards.COUNT).filter(shards::owns).count();
  }

  void looked(Backlog seen) {
    backlog.set(seen);
  }

  void sent(List<Duration> waits) {
    waits.forEach(lag::record);
    meters.counter("encore.outbox.published").increment(waits.size());
  }

  void refused() {
    putAside().increment();
  }

  void failed(String why) {
    failures(why).increment();
  }

  private Counter failures(String why) {
    return meters.counter("encore.outbox.failures", "why", why);
  }

  private Counter putAside() {
    return meters.counter("encore.outbox.put.aside");
  }
}
