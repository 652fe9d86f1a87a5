package encore.persistence.support;

import encore.application.shared.Lane;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
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
    }
  }
}
