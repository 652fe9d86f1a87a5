package encore.bootstrap;

import encore.application.shared.Unavailable;
import encore.persistence.feed.FeedProperties;
import encore.persistence.feed.OldFiles;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Deletes old files of the feed, if there is one; safe on every instance at once. */
@Configuration(proxyBeanMethods = false)
class FeedJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(FeedJobs.class);

  private final @Nullable OldFiles files;
  private final FeedProperties settings;
  private final MeterRegistry meters;

  FeedJobs(@Nullable OldFiles files, FeedProperties settings, MeterRegistry meters) {
    this.files = files;
    this.settings = settings;
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    if (files != null) {
      jobs.addFixedDelayTask(() -> tidy(files), settings.tidyEvery());
    }
  }

  private void tidy(OldFiles old) {
    try {
      old.delete();
    } catch (Unavailable e) {
      meters.counter("encore.job.failures", "job", "tidy-feed").increment();
      log.warn("old files of the feed stay for now", e);
    }
  }
}
