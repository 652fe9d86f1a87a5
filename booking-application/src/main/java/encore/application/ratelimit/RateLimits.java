package encore.application.ratelimit;

import java.time.Duration;

/**
 * Buckets of tokens, one for each limit and each key, that fill up again with time. A limit is a
 * courtesy to the others and not worth a refusal by mistake: whatever is away, there is an answer,
 * and it is never waited for longer than for one command.
 */
public interface RateLimits {

  /** Takes a token out of the bucket of that limit and key, if there is one. */
  Answer take(RateLimit limit, String key);

  /** What came of it; the bucket is full again after {@code reset}. */
  sealed interface Answer {

    long remaining();

    Duration reset();

    record Taken(long remaining, Duration reset) implements Answer {}

    /** There will be a token after a {@code pause}, if nobody else takes it. */
    record Empty(Duration pause, Duration reset) implements Answer {
      @Override
      public long remaining() {
        return 0;
      }
    }
  }
}
