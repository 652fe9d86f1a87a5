package encore.persistence.support;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import encore.application.shared.Lane;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;

/** Who waits for a connection, and who was sent away without one. */
final class LaneMeters implements MeterBinder {

  private static final String LANE = "lane";

  private final Turnstile turnstile;

  LaneMeters(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    var waits = new EnumMap<Lane, Timer>(Lane.class);
    for (var lane : Lane.values()) {
      var name = lane.name().toLowerCase(Locale.ROOT);
      Gauge.builder("encore.database.waiting", turnstile, t -> t.waiting(lane))
          .description("Who waits for a connection")
          .tag(LANE, name)
          .register(meters);
      FunctionCounter.builder("encore.database.refused", turnstile, t -> t.refused(lane))
          .description("Who waited for a connection in vain")
          .tag(LANE, name)
          .register(meters);
      waits.put(lane, waits(name, meters));
    }
    turnstile.tell((lane, nanos) -> requireNonNull(waits.get(lane)).record(nanos, NANOSECONDS));
  }

  private static Timer waits(String lane, MeterRegistry meters) {
    return Timer.builder("encore.database.wait")
        .description("How long it took to get a connection")
        .tag(LANE, lane)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofNanos(100_000))
        .maximumExpectedValue(Duration.ofSeconds(5))
        .register(meters);
  }
}
