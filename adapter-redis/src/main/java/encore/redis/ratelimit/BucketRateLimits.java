package encore.redis.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import encore.application.ratelimit.RateLimit;
import encore.application.ratelimit.RateLimit.Scope;
import encore.application.ratelimit.RateLimits;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;

/**
 * Every limit has its buckets in the instance, also one that is shared: whoever has no token left
 * here has none left anywhere, so that a flood is refused without Redis; and while Redis is away
 * the bucket here knows already what was taken. A token that is taken here for a refusal there is
 * not given back: both fill up at the same pace, so nobody waits longer for it.
 */
final class BucketRateLimits implements RateLimits {

  private final SharedBuckets shared;
  private final MeterRegistry meters;
  private final LoadingCache<Key, Buckets> buckets;

  BucketRateLimits(RedisLimitsProperties limits, SharedBuckets shared, MeterRegistry meters) {
    this.shared = shared;
    this.meters = meters;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(limits.bucketsMax())
            // Whose window has passed untouched is full, and as good as a new one.
            .expireAfter(Expiry.<Key, Buckets>accessing((key, _) -> key.limit().window()))
            .build(this::open);
  }

  @Override
  public Answer take(RateLimit limit, String key) {
    var both = buckets.get(new Key(limit, key));
    var here = both.local().tryConsumeAndReturnRemaining(1);
    var everywhere = here.isConsumed() ? everywhere(limit, both) : Optional.of(here);
    var answer = answer(everywhere.orElse(here));
    if (answer instanceof Answer.Empty) {
      meters.counter("encore.rate.limit.refused", "policy", limit.name()).increment();
    }
    return answer;
  }

  private Optional<ConsumptionProbe> everywhere(RateLimit limit, Buckets both) {
    if (both.shared().isEmpty()) {
      return Optional.empty();
    }
    var probe = shared.take(both.shared().get());
    if (probe.isEmpty()) {
      meters.counter("encore.rate.limit.bypassed", "policy", limit.name()).increment();
    }
    return probe;
  }

  private static Answer answer(ConsumptionProbe probe) {
    var reset = Duration.ofNanos(probe.getNanosToWaitForReset());
    return probe.isConsumed()
        ? new Answer.Taken(probe.getRemainingTokens(), reset)
        : new Answer.Empty(Duration.ofNanos(probe.getNanosToWaitForRefill()), reset);
  }

  private Buckets open(Key key) {
    var limit = key.limit();
    var configuration =
        BucketConfiguration.builder()
            .addLimit(bucket ->
                bucket.capacity(limit.quota()).refillGreedy(limit.quota(), limit.window()))
            .build();
    var local =
        Bucket.builder()
            .withNanosecondPrecision()
            .addLimit(configuration.getBandwidths()[0])
            .build();
    return new Buckets(
        local,
        limit.scope() == Scope.SHARED
            ? Optional.of(shared.bucket(limit, key.key(), configuration))
            : Optional.empty());
  }

  private record Key(RateLimit limit, String key) {}

  private record Buckets(Bucket local, Optional<AsyncBucketProxy> shared) {}
}
