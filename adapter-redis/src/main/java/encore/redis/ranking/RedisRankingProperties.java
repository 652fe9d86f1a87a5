package encore.redis.ranking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the copies.
 *
 * @param namespace of the keys; instances of one database share it, and nobody else
 * @param maxAge how long an instance gives its own copy
 * @param copyTtl how long a copy in Redis lives that nobody makes new
 * @param loadsMax how many read PostgreSQL at once where there is no copy
 */
@ConfigurationProperties(prefix = "encore.redis-ranking", ignoreUnknownFields = false)
record RedisRankingProperties(
    @DefaultValue("encore") String namespace,
    @DefaultValue("1s") Duration maxAge,
    @DefaultValue("10s") Duration copyTtl,
    @DefaultValue("2") int loadsMax) {

  RedisRankingProperties {
    if (namespace.isBlank()) {
      throw new IllegalArgumentException("encore.redis-ranking.namespace: a word");
    }
    if (!maxAge.isPositive() || copyTtl.compareTo(maxAge.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "encore.redis-ranking: max-age is some time, and copy-ttl twice as long at least");
    }
    if (loadsMax < 1) {
      throw new IllegalArgumentException("encore.redis-ranking.loads-max: one at least");
    }
  }
}
