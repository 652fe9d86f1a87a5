package encore.bootstrap;

import encore.application.coupon.ChooseIssueWay;
import encore.application.coupon.ChooseIssueWay.Chosen;
import encore.application.coupon.ForgetIssueRequests;
import encore.application.coupon.IssueWay;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Finds out whether promises of coupons are kept; on every instance, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class IssueRequestJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(IssueRequestJobs.class);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

  private final ChooseIssueWay way;
  private final ForgetIssueRequests forgetRequests;
  private final IssueWayProperties issue;
  private final MeterRegistry meters;
  private final ReentrantLock looking = new ReentrantLock();
  private Chosen known;

  IssueRequestJobs(
      ChooseIssueWay way,
      ForgetIssueRequests forgetRequests,
      CouponProperties coupon,
      MeterRegistry meters) {
    this.way = way;
    this.forgetRequests = forgetRequests;
    this.issue = coupon.issue();
    this.meters = meters;
    this.known = way.chosen();
    for (var each : IssueWay.values()) {
      var tags = List.of(Tag.of("way", each.name().toLowerCase(Locale.ROOT)));
      meters.gauge("encore.coupon.way", tags, way, w -> w.chosen().way() == each ? 1 : 0);
    }
    meters.gauge("encore.coupon.requests.waiting", way, w -> w.standing().waiting().count());
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    // At a fixed rate, so that it waits for no other job.
    jobs.addFixedRateTask(this::look, issue.lookEvery());
    jobs.addFixedDelayTask(this::forget, FORGET_EVERY);
  }

  /** While one look waits for a server that is away, the next ones are left out. */
  private void look() {
    if (!looking.tryLock()) {
      return;
    }
    try {
      way.look();
    } catch (Unavailable e) {
      failed("choose-issue-way");
    } finally {
      tell();
      looking.unlock();
    }
  }

  private void tell() {
    var now = way.chosen();
    if (!now.equals(known)) {
      log.warn(
          "coupons are issued {} from now on: {} {}",
          now.way(),
          now.why(),
          now.reason().orElse(""));
      known = now;
    }
  }

  private void forget() {
    try {
      forgetRequests.forget();
    } catch (Unavailable e) {
      failed("forget-issue-requests");
    }
  }

  private void failed(String job) {
    meters.counter("encore.job.failures", "job", job).increment();
  }
}
