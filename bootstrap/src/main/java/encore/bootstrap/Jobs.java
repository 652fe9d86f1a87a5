package encore.bootstrap;

import encore.application.booking.TidyLapsedHolds;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * The schedules of the house; those of identity are in {@link IdentityJobs}. Each job is safe on
 * every instance at once.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Jobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final TidyLapsedHolds tidyLapsedHolds;
  private final DependencyWatch watch;
  private final Duration tidyEvery;
  private final Counter tidied;
  private final Counter failed;

  Jobs(
      TidyLapsedHolds tidyLapsedHolds,
      DependencyWatch watch,
      BookingProperties booking,
      MeterRegistry meters) {
    this.tidyLapsedHolds = tidyLapsedHolds;
    this.watch = watch;
    this.tidyEvery = booking.tidyEvery();
    this.tidied = meters.counter("encore.holds.tidied");
    this.failed = meters.counter("encore.job.failures", "job", "tidy-lapsed-holds");
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedDelayTask(this::tidyLapsedHolds, tidyEvery);
    // At a fixed rate, so that it has a thread of its own: all tasks with a fixed delay share one,
    // and
    // a look at servers that are away takes a second.
    jobs.addFixedRateTask(watch::look, LOOK_EVERY);
  }

  private void tidyLapsedHolds() {
    try {
      tidied.increment(tidyLapsedHolds.tidy());
    } catch (Unavailable e) {
      // Nothing is lost: a lapsed seat can be claimed untidied, and the next round comes by itself.
      failed.increment();
      log.warn("lapsed holds stay on the map for now: {}", e.getMessage());
    }
  }
}
