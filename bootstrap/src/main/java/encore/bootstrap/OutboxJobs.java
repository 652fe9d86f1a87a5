package encore.bootstrap;

import encore.application.outbox.Outbox;
import encore.application.outbox.OutboxDays;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * The schedule of the outbox; safe on every instance at once, as all of {@link Jobs}. It counts
 * also where nothing is sent: else nobody would tell that nobody sends.
 */
@Configuration(proxyBeanMethods = false)
class OutboxJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(OutboxJobs.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final OutboxDays days;
  private final OutboxProperties settings;
  private final RelayMeters relay;
  private final MeterRegistry meters;

  OutboxJobs(
      Outbox outbox,
      OutboxDays days,
      OutboxProperties settings,
      RelayMeters relay,
      MeterRegistry meters) {
    this.outbox = outbox;
    this.days = days;
    this.settings = settings;
    this.relay = relay;
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedDelayTask(this::look, LOOK_EVERY);
    jobs.addFixedDelayTask(this::empty, settings.emptyEvery());
  }

  private void look() {
    try {
      relay.looked(outbox.backlog());
    } catch (Unavailable e) {
      meters.counter("encore.job.failures", "job", "look-at-outbox").increment();
      log.debug("the backlog is not known for now: {}", e.getMessage());
    }
  }

  private void empty() {
    try {
      int emptied = days.empty(settings.keep());
      if (emptied > 0) {
        log.info("{} old days of the outbox were emptied", emptied);
      }
    } catch (Unavailable e) {
      // There is time until the wheel comes round.
      meters.counter("encore.job.failures", "job", "empty-outbox").increment();
      log.warn("old news stay for now: {}", e.getMessage());
    }
  }
}
