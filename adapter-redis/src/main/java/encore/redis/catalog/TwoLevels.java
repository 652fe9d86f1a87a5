package encore.redis.catalog;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import encore.redis.catalog.SharedCopies.Look;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;

/**
 * Copies in this instance, then copies in Redis, then the database. Many who ask the same at once
 * are one question.
 *
 * <p>The generation is taken before anything is read and is part of the key: a copy of old rows
 * that is finished after an edit lies where nobody looks any more.
 */
final class TwoLevels {

  private final CatalogCacheProperties limits;
  private final Generation generation;
  private final SharedCopies shared;
  private final CopyCodec codec = new CopyCodec();
  private final AsyncCache<Key, Copy> local;
  private final Counter fromLocal;
  private final Counter fromRedis;
  private final Counter fromDatabase;
  private final Counter bypassed;

  TwoLevels(
      CatalogCacheProperties limits,
      Generation generation,
      SharedCopies shared,
      MeterRegistry meters) {
    this.limits = limits;
    this.generation = generation;
    this.shared = shared;
    this.fromLocal = meters.counter("encore.catalog.cache", "level", "local");
    this.fromRedis = meters.counter("encore.catalog.cache", "level", "redis");
    this.fromDatabase = meters.counter("encore.catalog.cache", "level", "miss");
    this.bypassed = meters.counter("encore.catalog.cache", "level", "bypass");
    var evictions = meters.counter("encore.catalog.cache.evictions");
    this.local =
        Caffeine.newBuilder()
            .maximumSize(limits.entries())
            .expireAfter(Expiry.<Key, Copy>creating((_, copy) -> copy.left()))
            .evictionListener((_, _, cause) -> {
              if (cause == RemovalCause.SIZE) {
                evictions.increment();
              }
            })
            .buildAsync();
  }

  /** One question has answers of one type only. */
  @SuppressWarnings("unchecked")
  <T> T get(String question, TypeReference<T> type, Supplier<T> database) {
    var key = new Key(generation.known(), question);
    var mine = new CompletableFuture<Copy>();
    var others = local.asMap().putIfAbsent(key, mine);
    if (others != null) {
      fromLocal.increment();
      return (T) join(others);
    }
    try {
      mine.complete(find(key, type, database));
    } catch (Throwable e) {
      // Whoever waits for this one fails with it; the next one asks again.
      mine.completeExceptionally(e);
    }
    return (T) join(mine);
  }

  /** Past all copies, for a while: nothing is kept either. */
  <T> T past(Supplier<T> database) {
    bypassed.increment();
    return database.get();
  }

  /** After an edit was committed here: at once for this instance, then for all who can hear. */
  boolean forget() {
    var announced = shared.announce(generation.next());
    announced.ifPresent(generation::hearOf);
    return announced.isPresent();
  }

  /** As nearly as is known; those of before an edit are still among them. */
  long kept() {
    return local.synchronous().estimatedSize();
  }

  private <T> Copy find(Key asked, TypeReference<T> type, Supplier<T> database) {
    long begun = System.nanoTime();
    var look = shared.look(asked);
    if (look.isEmpty()) {
      return load(begun, database);
    }
    var seen = look.get();
    if (seen.generation() < asked.generation()) {
      shared.remind(asked.generation());
    } else if (seen.generation() > asked.generation()) {
      // An edit that we have not heard of: the copy may be from before it.
      generation.hearOf(seen.generation());
      return loadAndShare(new Key(seen.generation(), asked.question()), seen, begun, database);
    }
    if (seen.hasCopy()) {
      var copy = codec.read(seen.text(), type);
      if (copy.isPresent()) {
        fromRedis.increment();
        return Copy.of(copy.get(), begun, seen.left());
      }
    }
    return loadAndShare(asked, seen, begun, database);
  }

  private Copy loadAndShare(Key key, Look look, long begun, Supplier<?> database) {
    var copy = load(begun, database);
    shared.put(key, codec.write(copy.answer()), look.nowMillis() + limits.maxAge().toMillis());
    return copy;
  }

  private Copy load(long begun, Supplier<?> database) {
    fromDatabase.increment();
    return Copy.of(database.get(), begun, limits.maxAge());
  }

  private static Object join(CompletableFuture<Copy> found) {
    try {
      return found.join().answer();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
