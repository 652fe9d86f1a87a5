package encore.redis.wallet;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of leases on wallets.
 *
 * @param leaseTtl how long a lease outlives an instance that was killed; longer than a transaction
 * @param leaseWait how long a move waits for a lease before it goes on without
 */
@ConfigurationProperties(prefix = "encore.redis-wallet", ignoreUnknownFields = false)
public record RedisWalletProperties(
    @DefaultValue("5s") Duration leaseTtl, @DefaultValue("100ms") Duration leaseWait) {

  public RedisWalletProperties {
    if (!leaseTtl.isPositive()) {
      throw new IllegalArgumentException("encore.redis-wallet.lease-ttl: some time");
    }
    if (leaseWait.isNegative() || leaseWait.compareTo(leaseTtl) >= 0) {
      throw new IllegalArgumentException("encore.redis-wallet.lease-wait: less than lease-ttl");
    }
  }
}
