package encore.redis.ratelimit;

import static encore.domain.shared.Invariant.require;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the buckets may cost.
 *
 * @param bucketsMax how many an instance keeps; one that is forgotten is full
 */
@ConfigurationProperties(prefix = "encore.redis-limits", ignoreUnknownFields = false)
record RedisLimitsProperties(@DefaultValue("50000") int bucketsMax) {

  RedisLimitsProperties {
    require(bucketsMax > 0, "encore.redis-limits.buckets-max: at least one");
  }
}
