package encore.redis.support;

import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one connection all commands share, made at first need. Lettuce mends a connection that was
 * there once; the first one it tries only once, so this asks again.
 */
public final class RedisLink {

  /** Longer than lettuce pauses between two attempts of its own. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(2);

  private final RedisClient client;
  private final RedisURI uri;
  private final Duration patience;
  private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> attempt;
  private @Nullable Long closedSince;

  RedisLink(RedisClient client, RedisURI uri, Duration patience) {
    this.client = client;
    this.uri = uri;
    this.patience = patience;
  }

  /**
   * The connection, which may be broken at the moment: then its commands are refused at once.
   *
   * @throws Unavailable if there has not been one yet and Redis cannot be reached now
   */
  public StatefulRedisConnection<String, String> connection() {
    return connection(patience);
  }

  /** The same for one who would rather go on without it than wait longer than this. */
  public StatefulRedisConnection<String, String> connection(Duration patience) {
    try {
      return current().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new Unavailable("redis", Reason.DOWN, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new Unavailable("redis", Reason.DOWN, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("redis", Reason.DOWN, e);
    }
  }

  /** How long one command may take. */
  public Duration timeout() {
    return uri.getTimeout();
  }

  /** A connection of its own that listens; it mends itself once it was there. */
  public CompletionStage<StatefulRedisPubSubConnection<String, String>> listen() {
    return client.connectPubSubAsync(StringCodec.UTF8, uri);
  }

  /**
   * However many ask at once, there is one attempt; a failed one is replaced by the next asker, and
   * so is a connection that has been closed for so long that lettuce has given it up: it does when
   * a Redis that has just started says that it is still loading.
   */
  private synchronized CompletableFuture<StatefulRedisConnection<String, String>> current() {
    if (attempt == null || attempt.isCompletedExceptionally() || isGivenUp(attempt)) {
      attempt = client.connectAsync(StringCodec.UTF8, uri).toCompletableFuture();
    }
    return attempt;
  }

  private boolean isGivenUp(CompletableFuture<StatefulRedisConnection<String, String>> known) {
    if (!known.isDone() || known.join().isOpen()) {
      closedSince = null;
      return false;
    }
    long now = System.nanoTime();
    if (closedSince == null) {
      closedSince = now;
    }
    if (now - closedSince < GIVEN_UP_AFTER.toNanos()) {
      return false;
    }
    closedSince = null;
    var _ = known.join().closeAsync();
    return true;
  }
}
