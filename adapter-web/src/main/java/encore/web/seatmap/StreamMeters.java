package encore.web.seatmap;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many listen, why they stop, and how late they hear. */
@Component
class StreamMeters {

  private static final String STREAMS = "encore.seat-map.streams";

  private final Counter opened;
  private final Counter refused;
  private final Counter events;
  private final Counter looks;
  private final Counter failedLooks;
  private final Timer lag;
  private final Map<Ending, Counter> closed = new EnumMap<>(Ending.class);

  StreamMeters(MeterRegistry meters, Places places) {
    meters.gauge(STREAMS, places, Places::taken);
    opened = meters.counter(STREAMS + ".opened");
    refused = meters.counter(STREAMS + ".refused");
    for (var why : Ending.values()) {
      var reason = why.name().toLowerCase(Locale.ROOT);
      closed.put(why, meters.counter(STREAMS + ".closed", "reason", reason));
    }
    events = meters.counter("encore.seat-map.events");
    looks = meters.counter("encore.seat-map.looks");
    failedLooks = meters.counter("encore.seat-map.looks.failed");
    lag =
        Timer.builder("encore.seat-map.lag")
            .description("From the newest change of an event to its words on a socket")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(10))
            .register(meters);
  }

  void opened() {
    opened.increment();
  }

  void refused() {
    refused.increment();
  }

  void closed(Ending why) {
    requireNonNull(closed.get(why)).increment();
  }

  void looked() {
    looks.increment();
  }

  void lookFailed() {
    failedLooks.increment();
  }

  void written(Frame frame) {
    frame
        .changedAt()
        .ifPresent(at -> {
          events.increment();
          lag.record(Duration.ofNanos(System.nanoTime() - at));
        });
  }
}
