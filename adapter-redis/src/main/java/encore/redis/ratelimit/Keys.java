package encore.redis.ratelimit;

import encore.application.ratelimit.RateLimit;

/** How a bucket is called. */
final class Keys {
  private Keys() {}

  /** A limit that was changed has new buckets: an old one would go on with the old numbers. */
  static String bucket(RateLimit limit, String key) {
    return "encore:limit:%s:%d/%d:%s"
        .formatted(limit.name(), limit.quota(), limit.window().toSeconds(), key);
  }
}
