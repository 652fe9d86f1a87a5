package encore.bootstrap;

import encore.application.ranking.RankingCopies;
import encore.application.ranking.TidyRanking;
import encore.application.shared.Lane;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Keeps copies of the ranking new, and the ranking small; safe on every instance at once. */
@Configuration(proxyBeanMethods = false)
class RankingJobs implements SchedulingConfigurer {

  private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

  private final RankingCopies copies;
  private final TidyRanking tidyRanking;
  private final RankingProperties settings;
  private final MeterRegistry meters;

  RankingJobs(
      RankingCopies copies,
      TidyRanking tidyRanking,
      RankingProperties settings,
      MeterRegistry meters) {
    this.copies = copies;
    this.tidyRanking = tidyRanking;
    this.settings = settings;
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    // At a fixed rate, so that no other job waits for Redis.
    jobs.addFixedRateTask(this::refresh, settings.refreshEvery());
    jobs.addFixedDelayTask(this::tidy, TIDY_EVERY);
  }

  private void refresh() {
    // A copy is worth less than any buyer.
    try (var _ = Lane.BROWSE.enter()) {
      copies.refresh();
    } catch (Unavailable e) {
      // Readers go on with what they have, or ask the database.
      failed("refresh-ranking");
    }
  }

  private void tidy() {
    try {
      tidyRanking.tidy();
    } catch (Unavailable e) {
      failed("tidy-ranking");
    }
  }

  private void failed(String job) {
    meters.counter("encore.job.failures", "job", job).increment();
  }
}
