package encore.redis.support;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is, and how long we wait for it.
 *
 * @param timeout how long one command may take; a buyer waits for it
 * @param connectTimeout how long a new connection may take
 */
@ConfigurationProperties(prefix = "encore.redis", ignoreUnknownFields = false)
record RedisProperties(
    @DefaultValue("redis://localhost:6379") String url,
    @DefaultValue("150ms") Duration timeout,
    @DefaultValue("500ms") Duration connectTimeout) {

  RedisProperties {
    if (!url.matches("rediss?://\\S+")) {
      throw new IllegalArgumentException(
          "REDIS_URL (encore.redis.url) must read redis://:password@host:port");
    }
    if (!timeout.isPositive() || !connectTimeout.isPositive()) {
      throw new IllegalArgumentException("encore.redis: timeout and connect-timeout are some time");
    }
  }

  /** The password is not for the log. */
  @Override
  public String toString() {
    return "RedisProperties[timeout=%s, connectTimeout=%s]".formatted(timeout, connectTimeout);
  }
}
