package encore.bootstrap;

import encore.application.booking.TidyLapsedHolds;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every schedule of the house. Each job is safe on every instance at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Jobs {

  private static final Logger log = LoggerFactory.getLogger(Jobs.class);

  private final TidyLapsedHolds tidyLapsedHolds;
  private final Counter tidied;
  private final Counter failed;

  Jobs(TidyLapsedHolds tidyLapsedHolds, MeterRegistry meters) {
    this.tidyLapsedHolds = tidyLapsedHolds;
    this.tidied = meters.counter("encore.holds.tidied");
    this.failed = meters.counter("encore.job.failures", "job", "tidy-lapsed-holds");
  }

  @Scheduled(fixedDelayString = "${encore.booking.tidy-every:1s}")
  void tidyLapsedHolds() {
    try {
      tidied.increment(tidyLapsedHolds.tidy());
    } catch (Unavailable e) {
      // Nothing is lost: a lapsed seat can be claimed untidied, and the next round comes by itself.
      failed.increment();
      log.warn("lapsed holds stay on the map for now: {}", e.getMessage());
    }
  }
}
