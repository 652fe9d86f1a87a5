package encore.bootstrap;

import encore.application.shared.Unavailable;
import encore.application.wallet.TidyLapsedReservations;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The schedule of wallets; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class WalletJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(WalletJobs.class);

  private final TidyLapsedReservations tidyLapsedReservations;
  private final WalletProperties wallet;
  private final MeterRegistry meters;

  WalletJobs(
      TidyLapsedReservations tidyLapsedReservations,
      WalletProperties wallet,
      MeterRegistry meters) {
    this.tidyLapsedReservations = tidyLapsedReservations;
    this.wallet = wallet;
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedDelayTask(this::tidy, wallet.tidyEvery());
  }

  private void tidy() {
    try {
      meters.counter("encore.wallet.tidied").increment(tidyLapsedReservations.tidy());
    } catch (Unavailable e) {
      // Who needs the points goes on without it, and the next round comes by itself.
      meters.counter("encore.job.failures", "job", "tidy-lapsed-reservations").increment();
      log.warn("lapsed reservations stay in the books for now: {}", e.getMessage());
    }
  }
}
