package encore.redis.catalog;

import encore.application.shared.Unavailable;
import encore.redis.support.RedisLink;
import encore.redis.support.Script;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The copies in Redis. Nothing here fails: while Redis is away there are none. The first who
 * notices waits for one timeout; from then on nobody asks until a probe beside the requests has had
 * an answer.
 */
final class SharedCopies implements AutoCloseable {

  private static final Duration PROBE_EVERY = Duration.ofMillis(250);

  private final RedisLink link;
  private final Duration timeout;
  private final Names names;
  private final String lookScript = Script.named("lookAtCatalog").source();
  private final String raiseScript = Script.named("raiseCatalogGeneration").source();
  private final AtomicBoolean away = new AtomicBoolean();
  private volatile boolean closed;
  private volatile @Nullable Thread probe;

  SharedCopies(RedisLink link, Names names) {
    this.link = link;
    this.timeout = link.timeout();
    this.names = names;
  }

  /** What is known of a question, before its rows are read. Empty while Redis is away. */
  Optional<Look> look(Key key) {
    return ask(redis ->
            redis.<List<Object>>eval(
                lookScript, ScriptOutputType.MULTI, names.generation(), names.copy(key)))
        .map(Look::of);
  }

  /**
   * Nobody waits for this. It ends by the clock of Redis, counted from before the rows were read: a
   * command that was on its way for long leaves nothing.
   */
  void put(Key key, String text, long endsAtMillis) {
    if (!away.get()) {
      try {
        var ends = SetArgs.Builder.pxAt(endsAtMillis);
        var _ = link.connection().async().set(names.copy(key), text, ends);
      } catch (Unavailable | RedisException e) {
        goAway();
      }
    }
  }

  /** After an edit; gives the generation that is new to everybody. */
  Optional<Long> announce(long generation) {
    return raise(generation, "edit");
  }

  /** When Redis knows less than we do: it was emptied, or away during an edit. */
  void remind(long generation) {
    raise(generation, "remind");
  }

  private Optional<Long> raise(long generation, String why) {
    return ask(redis ->
            redis.<String>eval(
                raiseScript,
                ScriptOutputType.VALUE,
                new String[] {names.generation()},
                Long.toString(generation),
                why,
                names.channel()))
        .map(Long::valueOf);
  }

  private <T> Optional<T> ask(
      Function<RedisAsyncCommands<String, String>, RedisFuture<T>> question) {
    if (away.get()) {
      return Optional.empty();
    }
    try {
      var answer = question.apply(link.connection().async());
      return Optional.of(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (Unavailable
        | RedisException
        | ExecutionException
        | TimeoutException
        | CancellationException e) {
      goAway();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private void goAway() {
    if (away.compareAndSet(false, true)) {
      probe = Thread.ofVirtual().name("catalog-redis-probe").start(this::probe);
    }
  }

  private void probe() {
    while (!closed) {
      LockSupport.parkNanos(PROBE_EVERY.toNanos());
      try {
        link.connection().async().ping().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        away.set(false);
        return;
      } catch (Unavailable
          | RedisException
          | ExecutionException
          | TimeoutException
          | CancellationException e) {
        // Still away: the next round asks again.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    var last = probe;
    if (last != null) {
      last.interrupt();
    }
  }

  /** The generation that Redis knows, the copy and its life, and the time by its clock. */
  record Look(long generation, String text, Duration left, long nowMillis) {

    static Look of(List<Object> answer) {
      return new Look(
          Long.parseLong((String) answer.get(0)),
          (String) answer.get(1),
          Duration.ofMillis((Long) answer.get(2)),
          (Long) answer.get(3));
    }

    boolean hasCopy() {
      return left.isPositive() && !text.isEmpty();
    }
  }
}
