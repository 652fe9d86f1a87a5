package encore.redis.product;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of leases on products.
 *
 * @param leaseTtl how long a lease outlives an instance that was killed; longer than a transaction
 * @param leaseWait how long an order waits for a lease before it goes on without
 */
@ConfigurationProperties(prefix = "encore.redis-stock", ignoreUnknownFields = false)
public record RedisStockProperties(
    @DefaultValue("5s") Duration leaseTtl, @DefaultValue("100ms") Duration leaseWait) {

  public RedisStockProperties {
    if (!leaseTtl.isPositive()) {
      throw new IllegalArgumentException("encore.redis-stock.lease-ttl: some time");
    }
    if (leaseWait.isNegative() || leaseWait.compareTo(leaseTtl) >= 0) {
      throw new IllegalArgumentException("encore.redis-stock.lease-wait: less than lease-ttl");
    }
  }
}
