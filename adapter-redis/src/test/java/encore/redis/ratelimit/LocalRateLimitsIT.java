package encore.redis.ratelimit;

import encore.application.ratelimit.RateLimit.Scope;
import encore.application.ratelimit.RateLimits;
import encore.redis.testing.RedisServer;
import encore.testing.RateLimitsContract;
import org.junit.jupiter.api.AfterEach;

class LocalRateLimitsIT extends RateLimitsContract {

  private final Instance instance = new Instance(RedisServer.forThisBuild().url());

  @Override
  protected RateLimits limits() {
    return instance.limits();
  }

  @Override
  protected Scope scope() {
    return Scope.LOCAL;
  }

  @AfterEach
  void close() {
    instance.close();
  }
}
