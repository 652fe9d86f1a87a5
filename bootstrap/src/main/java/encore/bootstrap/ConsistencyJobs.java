package encore.bootstrap;

import encore.application.consistency.InspectBooks;
import encore.application.consistency.Inspections.Look;
import encore.application.consistency.Promise;
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
  private final JobOutages outages;
  private final AtomicBoolean atIt = new AtomicBoolean();

  ConsistencyJobs(
      InspectBooks inspectBooks,
      ConsistencyMeters shown,
      ConsistencyProperties consistency,
      MeterRegistry meters) {
    this.inspectBooks = inspectBooks;
    this.shown = shown;
    this.consistency = consistency;
    this.outages = JobOutages.logged(meters);
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
      outages.run(
          "inspect-books", "nobody knows for now whether the promises hold", this::inspectIfDue);
    } finally {
      atIt.set(false);
    }
  }

  private void inspectIfDue() {
    inspectBooks
        .inspectIfDue()
        .ifPresent(done -> {
          done.looks().stream().filter(Look::isNewBreak).forEach(ConsistencyJobs::cry);
          show();
        });
  }

  private void show() {
    outages.run("show-consistency", "the promises are shown as they were", shown::refresh);
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
