package encore.bootstrap;

import encore.application.notification.NotificationViews;
import encore.application.notification.NotificationViews.Backlog;
import encore.application.notification.SendNotices;
import encore.application.notification.TidyNotices;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Sends what was to be told; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(NotificationJobs.class);
  private static final Duration TIDY_EVERY = Duration.ofMinutes(10);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final int BATCHES_MAX = 50;

  private final SendNotices sendNotices;
  private final TidyNotices tidyNotices;
  private final NotificationViews notifications;
  private final NotificationProperties settings;
  private final MeterRegistry meters;
  private final ReentrantLock sending = new ReentrantLock();
  private final AtomicReference<Backlog> backlog =
      new AtomicReference<>(new Backlog(Duration.ZERO, 0));

  NotificationJobs(
      SendNotices sendNotices,
      TidyNotices tidyNotices,
      NotificationViews notifications,
      NotificationProperties settings,
      MeterRegistry meters) {
    this.sendNotices = sendNotices;
    this.tidyNotices = tidyNotices;
    this.notifications = notifications;
    this.settings = settings;
    this.meters = meters;
    Gauge.builder(
            "encore.notifications.longest.wait",
            () -> backlog.get().longestWait().toMillis() / 1000.0)
        .description("How long the oldest notification has not been sent")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("encore.notifications.given.up", () -> backlog.get().givenUp())
        .description("Notifications that the messenger never took")
        .register(meters);
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    // At a fixed rate, so that no other job waits for a messenger.
    jobs.addFixedRateTask(this::send, settings.every());
    jobs.addFixedRateTask(this::look, LOOK_EVERY);
    jobs.addFixedDelayTask(this::tidy, TIDY_EVERY);
  }

  private void send() {
    if (!sending.tryLock()) {
      return;
    }
    try {
      for (int batch = 0; batch < BATCHES_MAX && sendBatch(); batch++) {}
    } catch (Unavailable e) {
      // They stay where they are; the outage itself is in the log already, and this comes often.
      failed("send-notifications");
    } finally {
      sending.unlock();
    }
  }

  /** Whether there may be more. */
  private boolean sendBatch() {
    var outcome = sendNotices.send();
    meters.counter("encore.notifications", "outcome", "sent").increment(outcome.sent());
    meters
        .counter("encore.notifications", "outcome", "failed")
        .increment(outcome.failures().size());
    outcome.failures().stream()
        .findFirst()
        .ifPresent(f ->
            log.warn(
                "{} notifications come again, {} for one",
                outcome.failures().size(),
                f.notification(),
                f.why()));
    return outcome.taken() == settings.batch();
  }

  private void look() {
    try {
      backlog.set(notifications.backlog());
    } catch (Unavailable e) {
      failed("look-at-notifications");
    }
  }

  private void tidy() {
    try {
      tidyNotices.tidy();
    } catch (Unavailable e) {
      failed("tidy-notifications");
    }
  }

  private void failed(String job) {
    meters.counter("encore.job.failures", "job", job).increment();
  }
}
