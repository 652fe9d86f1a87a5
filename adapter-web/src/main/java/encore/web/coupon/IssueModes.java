package encore.web.coupon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import encore.application.coupon.CouponViews;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueMode;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How campaigns hand out, from memory: everybody asks in a rush, and an edit may be a second late.
 */
@Component
class IssueModes {

  private static final Duration LIFE = Duration.ofSeconds(1);
  private static final int CAMPAIGNS = 10_000;

  private final CouponViews coupons;
  private final Cache<CouponId, IssueMode> known =
      Caffeine.newBuilder().maximumSize(CAMPAIGNS).expireAfterWrite(LIFE).build();

  IssueModes(CouponViews coupons) {
    this.coupons = coupons;
  }

  /** One that is not there hands out at once, and so is refused at once. */
  IssueMode of(CouponId coupon) {
    return known.get(
        coupon,
        id -> coupons.coupon(id).map(filed -> filed.coupon().issueMode()).orElse(IssueMode.SYNC));
  }
}
