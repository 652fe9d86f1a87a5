package encore.bootstrap;

import encore.application.inbox.FollowParked;
import encore.application.inbox.SendDeadLetters;
import encore.application.inbox.TidyInbox;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The schedules of the inbox; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class InboxJobs implements SchedulingConfigurer {

  private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

  private final SendDeadLetters sendDeadLetters;
  private final FollowParked followParked;
  private final TidyInbox tidyInbox;
  private final InboxProperties inbox;
  private final MeterRegistry meters;
  private final ReentrantLock sending = new ReentrantLock();

  InboxJobs(
      SendDeadLetters sendDeadLetters,
      FollowParked followParked,
      TidyInbox tidyInbox,
      InboxProperties inbox,
      MeterRegistry meters) {
    this.sendDeadLetters = sendDeadLetters;
    this.followParked = followParked;
    this.tidyInbox = tidyInbox;
    this.inbox = inbox;
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    if (!inbox.enabled()) {
      return;
    }
    // At a fixed rate, so that no other job waits for a Kafka that is away.
    jobs.addFixedRateTask(this::send, inbox.letters().every());
    jobs.addFixedRateTask(this::follow, inbox.followEvery());
    jobs.addFixedDelayTask(this::tidy, TIDY_EVERY);
  }

  private void send() {
    if (!sending.tryLock()) {
      return;
    }
    try {
      var outcome = sendDeadLetters.send();
      meters.counter("encore.inbox.letters").increment(outcome.sent());
      if (outcome.sent() < outcome.due()) {
        failed("dead-letters");
      }
    } catch (Unavailable e) {
      failed("dead-letters");
    } finally {
      sending.unlock();
    }
  }

  private void follow() {
    try {
      meters.counter("encore.inbox.followed").increment(followParked.follow());
    } catch (Unavailable e) {
      failed("follow-parked");
    }
  }

  private void tidy() {
    try {
      tidyInbox.tidy();
    } catch (Unavailable e) {
      failed("tidy-inbox");
    }
  }

  /** The rows stay where they are, and the next round comes by itself. */
  private void failed(String job) {
    meters.counter("encore.job.failures", "job", job).increment();
  }
}
