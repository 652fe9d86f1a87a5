package encore.bootstrap;

import encore.application.payment.HandleWebhooks;
import encore.application.payment.TidyWebhooks;
import encore.application.payment.WebhookViews;
import encore.application.shared.Unavailable;
import encore.web.payment.WebhookProperties;
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

/** Works off what gateways told us; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(WebhookJobs.class);
  private static final Duration TIDY_EVERY = Duration.ofMinutes(10);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final int BATCHES_MAX = 50;

  private final HandleWebhooks handleWebhooks;
  private final TidyWebhooks tidyWebhooks;
  private final WebhookViews webhooks;
  private final WebhookProperties settings;
  private final MeterRegistry meters;
  private final ReentrantLock handling = new ReentrantLock();
  private final AtomicReference<Duration> longestWait = new AtomicReference<>(Duration.ZERO);

  WebhookJobs(
      HandleWebhooks handleWebhooks,
      TidyWebhooks tidyWebhooks,
      WebhookViews webhooks,
      WebhookProperties settings,
      MeterRegistry meters) {
    this.handleWebhooks = handleWebhooks;
    this.tidyWebhooks = tidyWebhooks;
    this.webhooks = webhooks;
    this.settings = settings;
    this.meters = meters;
    Gauge.builder("encore.webhooks.longest.wait", () -> longestWait.get().toMillis() / 1000.0)
        .description("How long the oldest message of a gateway has not been handled")
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    // At a fixed rate, so that they wait for no other job: a gateway may let them wait.
    jobs.addFixedRateTask(this::handle, settings.every());
    jobs.addFixedRateTask(this::look, LOOK_EVERY);
    jobs.addFixedDelayTask(this::tidy, TIDY_EVERY);
  }

  private void handle() {
    if (!handling.tryLock()) {
      return;
    }
    try {
      for (int batch = 0; batch < BATCHES_MAX && handleBatch(); batch++) {}
    } catch (Unavailable e) {
      // They stay where they are; the outage itself is in the log already, and this comes often.
      failed("handle-webhooks");
    } finally {
      handling.unlock();
    }
  }

  /** Whether there may be more. */
  private boolean handleBatch() {
    var outcome = handleWebhooks.handle();
    meters.counter("encore.webhooks.handled").increment(outcome.handled());
    meters.counter("encore.webhooks.failed").increment(outcome.failures().size());
    outcome.failures().forEach(WebhookJobs::log);
    return outcome.taken() == settings.batch();
  }

  private static void log(HandleWebhooks.Failure failure) {
    if (failure.why() instanceof Unavailable) {
      log.warn("webhook {} is tried again: {}", failure.receipt(), failure.why().getMessage());
    } else {
      log.error("webhook {} is tried again", failure.receipt(), failure.why());
    }
  }

  private void look() {
    try {
      longestWait.set(webhooks.longestWait());
    } catch (Unavailable e) {
      failed("look-at-webhooks");
    }
  }

  private void tidy() {
    try {
      tidyWebhooks.tidy();
    } catch (Unavailable e) {
      failed("tidy-webhooks");
    }
  }

  private void failed(String job) {
    meters.counter("encore.job.failures", "job", job).increment();
  }
}
