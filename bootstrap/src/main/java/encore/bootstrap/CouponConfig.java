package encore.bootstrap;

import encore.application.coupon.CouponChanges;
import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.application.coupon.CouponViews;
import encore.persistence.coupon.PersistentIssues;
import encore.redis.coupon.RedisCoupons;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the strategy of handing out coupons is chosen: {@code encore.coupon.lock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CouponProperties.class)
class CouponConfig {

  @Bean
  CouponIssues couponIssues(
      PersistentIssues db,
      RedisCoupons redis,
      CouponViews books,
      CouponProperties coupon,
      MeterRegistry meters) {
    var issues =
        switch (coupon.lock()) {
          case ROW_LOCK -> db.rowLock();
          case CONDITIONAL_UPDATE -> db.conditionalUpdate();
          case GROUP_COMMIT -> db.groupCommit(coupon.groupCommit(), meters);
          case REDIS -> redis.hintBefore(db.conditionalUpdate(), books);
        };
    return new MeasuredCouponIssues(issues, coupon.lock(), meters);
  }

  /** Without the hint there is nothing to forget. */
  @Bean
  CouponChanges hintedCouponChanges(RedisCoupons redis, CouponProperties coupon) {
    return coupon.lock() == CouponStrategy.REDIS ? redis.changes() : _ -> {};
  }
}
