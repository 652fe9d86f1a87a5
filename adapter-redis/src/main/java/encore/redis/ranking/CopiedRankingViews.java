package encore.redis.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import encore.application.ranking.ItemKind;
import encore.application.ranking.RankingCopies;
import encore.application.ranking.RankingViews;
import encore.application.ranking.Window;
import encore.application.shared.Unavailable;
import encore.application.shared.Unavailable.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The ranking by copies: the instance's, then that in Redis, then what PostgreSQL says, for a few
 * at a time. Copies are written whole, by whoever refreshes, and never over a newer one.
 */
final class CopiedRankingViews implements RankingViews, RankingCopies {

  private final RankingViews database;
  private final SharedBoards shared;
  private final RedisRankingProperties limits;
  private final MeterRegistry meters;
  private final Cache<Question, Board> local;
  private final Semaphore loads;
  private final AtomicBoolean isOld = new AtomicBoolean(true);
  private final AtomicLong refreshedAt = new AtomicLong(System.nanoTime());

  CopiedRankingViews(
      RankingViews database,
      SharedBoards shared,
      RedisRankingProperties limits,
      MeterRegistry meters) {
    this.database = database;
    this.shared = shared;
    this.limits = limits;
    this.meters = meters;
    this.local = Caffeine.newBuilder().maximumSize(100).expireAfterWrite(limits.maxAge()).build();
    this.loads = new Semaphore(limits.loadsMax());
  }

  private record Question(ItemKind kind, Window window) {

    /**
     * Of the names: an enum has another hash in each run, and questions that share a place in the
     * table wait for each other.
     */
    @Override
    public int hashCode() {
      return (kind.name() + "/" + window.name()).hashCode();
    }
  }

  @Override
  public Board top(ItemKind kind, Window window) {
    // Many who ask the same at once are one question.
    return local.get(new Question(kind, window), this::find);
  }

  private Board find(Question asked) {
    var copy = fromRedis(asked);
    count(copy.isPresent() ? "redis" : "miss");
    return copy.orElseGet(() -> load(asked));
  }

  private Board load(Question asked) {
    if (!loads.tryAcquire()) {
      throw new Unavailable("ranking", Reason.BUSY, new RejectedExecutionException("no permit"));
    }
    try {
      return database.top(asked.kind(), asked.window());
    } finally {
      loads.release();
    }
  }

  private Optional<Board> fromRedis(Question asked) {
    try {
      return shared.read(asked.kind(), asked.window());
    } catch (Unavailable _) {
      return Optional.empty();
    }
  }

  @Override
  public void changed() {
    isOld.set(true);
  }

  /** Also when nothing was heard of: others count too, and hours pass. */
  @Override
  public void refresh() {
    long age = System.nanoTime() - refreshedAt.get();
    if (!isOld.getAndSet(false) && age < limits.copyTtl().toNanos() / 3) {
      return;
    }
    try {
      for (var kind : ItemKind.values()) {
        for (var window : Window.values()) {
          shared.put(kind, window, database.top(kind, window));
        }
      }
      refreshedAt.set(System.nanoTime());
    } catch (Unavailable e) {
      isOld.set(true);
      throw e;
    }
  }

  private void count(String level) {
    meters.counter("encore.ranking.copies", "level", level).increment();
  }
}
