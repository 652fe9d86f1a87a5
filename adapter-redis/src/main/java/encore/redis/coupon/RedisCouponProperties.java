package encore.redis.coupon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long Redis repeats what the books have said about coupons.
 *
 * @param trust a count: then somebody looks, and the others go on believing meanwhile
 * @param keep who has one, which does not change any more
 */
@ConfigurationProperties(prefix = "encore.redis-coupons", ignoreUnknownFields = false)
record RedisCouponProperties(
    @DefaultValue("500ms") Duration trust, @DefaultValue("10m") Duration keep) {

  public RedisCouponProperties {
    if (!trust.isPositive() || keep.compareTo(trust) <= 0) {
      throw new IllegalArgumentException(
          "encore.redis-coupons: trust is some time, and keep is longer");
    }
  }
}
