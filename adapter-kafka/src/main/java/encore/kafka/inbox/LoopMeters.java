package encore.kafka.inbox;

import encore.application.inbox.TakeIn;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** What one loop counts. */
final class LoopMeters {

  private final MeterRegistry meters;
  private final String consumer;
  private final AtomicLong lag = new AtomicLong();

  LoopMeters(MeterRegistry meters, String consumer) {
    this.meters = meters;
    this.consumer = consumer;
    Gauge.builder("encore.inbox.lag", lag, AtomicLong::get)
        .description("Records of this instance's partitions that have not been worked on")
        .tag("consumer", consumer)
        .register(meters);
  }

  void lag(long records) {
    lag.set(records);
  }

  void took(TakeIn.Outcome outcome) {
    switch (outcome) {
      case TakeIn.Outcome.Taken() -> count("encore.inbox.taken");
      case TakeIn.Outcome.Unwanted() -> skipped("unwanted");
      case TakeIn.Outcome.TakenBefore() -> skipped("known");
      case TakeIn.Outcome.Parked() -> skipped("waits");
      case TakeIn.Outcome.Contended(var _) -> {}
    }
  }

  void triedAgain() {
    count("encore.inbox.retries");
  }

  void putAside() {
    count("encore.inbox.failed");
  }

  private void skipped(String why) {
    meters.counter("encore.inbox.skipped", "consumer", consumer, "why", why).increment();
  }

  private void count(String name) {
    meters.counter(name, "consumer", consumer).increment();
  }
}
