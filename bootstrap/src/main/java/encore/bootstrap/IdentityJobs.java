package encore.bootstrap;

import encore.application.identity.RecognizeBlocked;
import encore.application.identity.TidyIdentity;
import encore.application.shared.Unavailable;
import encore.web.identity.IdentityProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The schedule of identity; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs implements SchedulingConfigurer, SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(IdentityJobs.class);

  private final TidyIdentity tidyIdentity;
  private final RecognizeBlocked recognizeBlocked;
  private final IdentityProperties identity;
  private final MeterRegistry meters;
  private final ReentrantLock looking = new ReentrantLock();

  IdentityJobs(
      TidyIdentity tidyIdentity,
      RecognizeBlocked recognizeBlocked,
      IdentityProperties identity,
      MeterRegistry meters) {
    this.tidyIdentity = tidyIdentity;
    this.recognizeBlocked = recognizeBlocked;
    this.identity = identity;
    this.meters = meters;
  }

  /** Before the doors open: who was blocked while this instance was not there stays out. */
  @Override
  public void afterSingletonsInstantiated() {
    lookForBlocked();
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedDelayTask(this::tidy, identity.tidyEvery());
    // At a fixed rate, so that it waits for no other job.
    jobs.addFixedRateTask(this::lookForBlocked, identity.blockedEvery());
  }

  /** One at a time: an answer that took long must not replace a later one. */
  private void lookForBlocked() {
    if (!looking.tryLock()) {
      return;
    }
    try {
      recognizeBlocked.refresh(identity.tokensLive());
    } catch (Unavailable e) {
      // Who was known stays out. The outage itself is in the log already, and this comes often.
      meters.counter("encore.job.failures", "job", "recognize-blocked").increment();
    } finally {
      looking.unlock();
    }
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
