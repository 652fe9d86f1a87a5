package encore.bootstrap;

import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs that come often while what they need may be away: each time is counted, and the log has
 * one line when it begins and one when it is over.
 */
final class JobOutages {

  private static final Logger log = LoggerFactory.getLogger(JobOutages.class);

  private final MeterRegistry meters;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  JobOutages(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Runs it, and lets pass only what is a bug.
   *
   * @param meanwhile what is so while the job does not work
   */
  void run(String job, String meanwhile, Runnable work) {
    try {
      work.run();
      if (failing.remove(job)) {
        log.info("{} works again", job);
      }
    } catch (Unavailable e) {
      meters.counter("encore.job.failures", "job", job).increment();
      if (failing.add(job)) {
        log.warn("{}: {}", meanwhile, e.getMessage());
      }
    }
  }
}
