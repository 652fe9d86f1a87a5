package encore.bootstrap;

import encore.application.consistency.InspectBooks;
import encore.application.consistency.Inspections.Look;
import encore.application.consistency.Promise;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The schedule of looking at the books; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class ConsistencyJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(ConsistencyJobs.class);
  private static final Duration SHOW_EVERY = Duration.ofSeconds(5);

  private final InspectBooks inspectBooks;
  private final ConsistencyMeters shown;
  private final ConsistencyProperties consistency;
  private final MeterRegistry meters;
  private final AtomicBoolean atIt = new AtomicBoolean();

  ConsistencyJobs(
      InspectBooks inspectBooks,
      ConsistencyMeters shown,
      ConsistencyProperties consistency,
      MeterRegistry meters) {
    this.inspectBooks = inspectBooks;
    this.shown = shown;
    this.consistency = consistency;
    this.meters = meters;
  }

  /** At a fixed rate, so that each has a thread of its own: a look at everything takes minutes. */
  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedRateTask(this::inspect, consistency.lookEvery());
    jobs.addFixedRateTask(this::show, SHOW_EVERY);
  }

  private void inspect() {
    if (!atIt.compareAndSet(false, true)) {
      return;
    }
    try {
      inspectBooks
          .inspectIfDue()
          .ifPresent(done -> {
            done.looks().stream().filter(Look::isNewBreak).forEach(ConsistencyJobs::cry);
            show();
          });
    } catch (Unavailable e) {
      failed("inspect-books", "nobody knows for now whether the promises hold", e);
    } finally {
      atIt.set(false);
    }
  }

  private void show() {
    try {
      shown.refresh();
    } catch (Unavailable e) {
      failed("show-consistency", "the promises are shown as they were", e);
    }
  }

  private void failed(String job, String what, Unavailable why) {
    meters.counter("encore.job.failures", "job", job).increment();
    log.warn("{}: {}", what, why.getMessage());
  }

  /** Once, by the instance that has looked. */
  private static void cry(Look look) {
    var promise = look.promise();
    var found = look.after();
    if (promise.kind() == Promise.Kind.SAFETY) {
      log.error(
          "promise {} is broken: {} Not so for {}: {}",
          promise.id(),
          promise.sentence(),
          found.violations(),
          found.offenders());
    } else {
      log.warn(
          "promise {} is late: {} Not so for {}",
          promise.id(),
          promise.sentence(),
          found.violations());
    }
  }
}
