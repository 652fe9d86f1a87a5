package encore.bootstrap;

import encore.application.coupon.ForcedSync;
import encore.application.coupon.RequestPolicy;
import encore.application.coupon.ServeLateRequests;
import encore.application.coupon.ServeRequests;
import encore.application.coupon.WayPolicy;
import encore.application.runbook.Mode;
import encore.application.runbook.RecognizeModes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who serves those who were promised a coupon, and who says that none is promised. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CouponProperties.class)
class IssueRequestConfig {

  @Bean
  RequestPolicy requestPolicy(CouponProperties coupon) {
    return coupon.requests().policy();
  }

  @Bean
  WayPolicy wayPolicy(CouponProperties coupon) {
    return coupon.issue().policy();
  }

  @Bean
  ForcedSync forcedSync(RecognizeModes modes) {
    return () -> modes.inForce(Mode.SYNC_COUPONS).map(RecognizeModes.InForce::reason);
  }

  @Bean
  CouponWaiter couponWaiter(
      ServeRequests serveRequests,
      ServeLateRequests serveLate,
      CouponProperties coupon,
      MeterRegistry meters) {
    return new CouponWaiter(serveRequests, serveLate, coupon.requests(), meters);
  }
}
