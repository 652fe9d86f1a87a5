package encore.redis.catalog;

import encore.redis.support.RedisLink;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hears of edits on other instances. News that are missed while the connection is away are learnt
 * by the next look at Redis, and a copy is too old after its short life anyway.
 */
final class CatalogNews implements AutoCloseable {

  private static final Duration TRY_EVERY = Duration.ofMillis(500);

  private final RedisLink link;
  private final Names names;
  private final Generation generation;
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;
  private volatile boolean closed;

  CatalogNews(RedisLink link, Names names, Generation generation) {
    this.link = link;
    this.names = names;
    this.generation = generation;
  }

  /** Goes on trying beside everything else; lettuce mends only what was there once. */
  void listen() {
    Thread.ofVirtual()
        .name("catalog-news")
        .start(() -> {
          while (!closed && !subscribed()) {
            LockSupport.parkNanos(TRY_EVERY.toNanos());
          }
        });
  }

  private boolean subscribed() {
    try {
      var fresh = link.listen().toCompletableFuture().get();
      connection = fresh;
      fresh.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
              generation.hearOf(Long.parseLong(message));
            }
          });
      // Waited for: a subscription that timed out would leave us deaf, and nobody would notice.
      fresh.async().subscribe(names.channel()).get();
      return true;
    } catch (ExecutionException | CancellationException | RedisException e) {
      hangUp();
      return false;
    } catch (InterruptedException e) {
      closed = true;
      return false;
    }
  }

  private void hangUp() {
    var open = connection;
    connection = null;
    if (open != null) {
      var _ = open.closeAsync();
    }
  }

  @Override
  public void close() {
    closed = true;
    hangUp();
  }
}
