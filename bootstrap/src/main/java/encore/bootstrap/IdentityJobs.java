package encore.bootstrap;

import encore.application.identity.TidyIdentity;
import encore.application.shared.Unavailable;
import encore.web.identity.IdentityProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The schedule of identity; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(IdentityJobs.class);

  private final TidyIdentity tidyIdentity;
  private final Duration every;
  private final MeterRegistry meters;

  IdentityJobs(TidyIdentity tidyIdentity, IdentityProperties identity, MeterRegistry meters) {
    this.tidyIdentity = tidyIdentity;
    this.every = identity.tidyEvery();
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedDelayTask(this::tidy, every);
  }

  private void tidy() {
    try {
      meters.counter("encore.identity.tidied").increment(tidyIdentity.tidy());
    } catch (Unavailable e) {
      // Nobody goes on with a session that is over, whether or not it is still written down.
      meters.counter("encore.job.failures", "job", "tidy-identity").increment();
      log.warn("sessions that are over stay in the books for now: {}", e.getMessage());
    }
  }
}
