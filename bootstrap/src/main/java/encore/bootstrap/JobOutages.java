package encore.bootstrap;

import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs that come often while what they need may be away: each time is counted, and the log has
 * one line when it begins and one when it is over.
 */
final class JobOutages {

  private static final Logger log = LoggerFactory.getLogger(JobOutages.class);

  private final MeterRegistry meters;
  private final Consumer<String> begun;
  private final Consumer<String> over;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  JobOutages(MeterRegistry meters, Consumer<String> begun, Consumer<String> over) {
    this.meters = meters;
    this.begun = begun;
    this.over = over;
  }

  /** As the log has it. */
  static JobOutages logged(MeterRegistry meters) {
    return new JobOutages(meters, log::warn, log::info);
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
        over.accept(job + " works again");
      }
    } catch (Unavailable e) {
      meters.counter("encore.job.failures", "job", job).increment();
      if (failing.add(job)) {
        begun.accept(meanwhile + ": " + e.getMessage());
      }
    }
  }
}
