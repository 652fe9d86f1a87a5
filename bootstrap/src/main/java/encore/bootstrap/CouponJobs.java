package encore.bootstrap;

import encore.application.coupon.LookAtSoldOutCoupons;
import encore.application.shared.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The schedule of coupons; safe on every instance at once, as all of {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
class CouponJobs implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(CouponJobs.class);

  private final LookAtSoldOutCoupons lookAtSoldOutCoupons;
  private final CouponProperties coupon;
  private final MeterRegistry meters;

  CouponJobs(
      LookAtSoldOutCoupons lookAtSoldOutCoupons, CouponProperties coupon, MeterRegistry meters) {
    this.lookAtSoldOutCoupons = lookAtSoldOutCoupons;
    this.coupon = coupon;
    this.meters = meters;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar jobs) {
    jobs.addFixedDelayTask(this::look, coupon.lookEvery());
  }

  private void look() {
    try {
      lookAtSoldOutCoupons.look();
    } catch (Unavailable e) {
      // What was sold out stays so for us, and the next look comes by itself.
      meters.counter("encore.job.failures", "job", "look-at-sold-out-coupons").increment();
      log.warn("a coupon that was raised elsewhere may look sold out: {}", e.getMessage());
    }
  }
}
