package encore.redis.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the strategies that use Redis.
 *
 * @param leaseTtl how long a lease outlives an instance that was killed; longer than a transaction
 * @param leaseWait how long a claim waits for a lease before it goes on without
 * @param markTrust how long a mark may say no after the database has said so
 */
@ConfigurationProperties(prefix = "encore.redis-claims", ignoreUnknownFields = false)
public record RedisClaimsProperties(
    @DefaultValue("5s") Duration leaseTtl,
    @DefaultValue("100ms") Duration leaseWait,
    @DefaultValue("1s") Duration markTrust) {

  public RedisClaimsProperties {
    if (!leaseTtl.isPositive() || !markTrust.isPositive()) {
      throw new IllegalArgumentException("encore.redis-claims: lease-ttl, mark-trust: some time");
    }
    if (leaseWait.isNegative() || leaseWait.compareTo(leaseTtl) >= 0) {
      throw new IllegalArgumentException("encore.redis-claims.lease-wait: less than lease-ttl");
    }
  }
}
