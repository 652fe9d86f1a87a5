package encore.redis.seatmap;

import encore.application.seatmap.SeatBell;
import encore.application.seatmap.SeatNews;
import encore.application.shared.Unavailable;
import encore.redis.support.RedisLink;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A herald who is woken by whoever has written, and goes ten times a second at most: those who wake
 * him wait for nothing, and while Redis is away his word is lost.
 */
final class RedisSeatNews implements SeatNews, AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration TRY_EVERY = Duration.ofMillis(500);

  private final RedisLink link;
  private final Keys keys;
  private final String self = Long.toHexString(ProcessHandle.current().pid()) + "-" + hashCode();
  private final Semaphore told = new Semaphore(0);
  private volatile @Nullable StatefulRedisPubSubConnection<String, String> ears;
  private volatile boolean closed;

  RedisSeatNews(RedisLink link, Keys keys) {
    this.link = link;
    this.keys = keys;
  }

  @Override
  public void tell() {
    told.release();
  }

  @Override
  public void listen(SeatBell bell) {
    Thread.ofVirtual().name("seat-herald").start(this::herald);
    Thread.ofVirtual()
        .name("seat-news")
        .start(() -> {
          while (!closed && !subscribed(bell)) {
            LockSupport.parkNanos(TRY_EVERY.toNanos());
          }
        });
  }

  private void herald() {
    while (!closed) {
      told.acquireUninterruptibly();
      told.drainPermits();
      go();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void go() {
    try {
      var _ = link.connection().async().publish(keys.channel(), self);
    } catch (Unavailable | RedisException _) {
      // Others look once a second anyway.
    }
  }

  private boolean subscribed(SeatBell bell) {
    try {
      var fresh = link.listen().toCompletableFuture().get();
      ears = fresh;
      fresh.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String sender) {
              if (!sender.equals(self)) {
                bell.ring();
              }
            }
          });
      // Waited for: a subscription that timed out would leave us deaf, and nobody would notice.
      fresh.async().subscribe(keys.channel()).get();
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
    var open = ears;
    ears = null;
    if (open != null) {
      var _ = open.closeAsync();
    }
  }

  @Override
  public void close() {
    closed = true;
    told.release();
    hangUp();
  }
}
