package encore.redis.ratelimit;

import encore.application.ratelimit.RateLimit;
import encore.application.shared.Unavailable;
import encore.redis.support.Breaker;
import encore.redis.support.RedisLink;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The buckets in Redis. Nothing here fails: while Redis is away there are none, and nobody waits
 * for more than one timeout to learn it.
 */
final class SharedBuckets {

  /** A bucket that is full is as good as none, so it may go a little later. */
  private static final Duration SPARE = Duration.ofSeconds(1);

  /** Other instances that write the same bucket at the same moment; then it is not worth more. */
  private static final int TRIES_MAX = 20;

  private final RedisLink link;
  private final Breaker breaker;
  private final Duration timeout;
  private final AsyncProxyManager<Object> buckets;

  SharedBuckets(RedisLink link, Breaker breaker) {
    this.link = link;
    this.breaker = breaker;
    this.timeout = link.timeout();
    this.buckets =
        new LettuceBasedProxyManagerBuilder<>(new BucketCommands(link))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(SPARE))
            .requestTimeout(timeout)
            .maxRetries(TRIES_MAX)
            .build()
            .asAsync();
  }

  /**
   * Who holds on to it shares its batches: of many who take at once, one goes to Redis, so that a
   * bucket that many want is not written in vain again and again.
   */
  AsyncBucketProxy bucket(RateLimit limit, String key, BucketConfiguration configuration) {
    return buckets
        .builder()
        .withOptimization(Optimizations.batching())
        .build(Keys.bucket(limit, key), () -> CompletableFuture.completedFuture(configuration));
  }

  /** Empty: Redis did not say in time. */
  Optional<ConsumptionProbe> take(AsyncBucketProxy bucket) {
    if (!breaker.mayAsk()) {
      return Optional.empty();
    }
    int outage = breaker.outage();
    long asked = System.nanoTime();
    try {
      var _ = link.connection(timeout);
      var left = timeout.toNanos() - (System.nanoTime() - asked);
      var probe = bucket.tryConsumeAndReturnRemaining(1).get(left, TimeUnit.NANOSECONDS);
      breaker.worked(outage);
      return Optional.of(probe);
    } catch (ExecutionException | TimeoutException e) {
      breaker.failed(outage, e.getCause() == null ? e : e.getCause());
    } catch (Unavailable | RedisException | CancellationException e) {
      breaker.failed(outage, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
