package encore.bootstrap.locks;

import encore.application.product.StockMoves;
import encore.application.product.StockMoves.Result.Taken;
import encore.application.product.StockStrategy;
import encore.application.product.StockTurn;
import encore.application.shared.Transactions;
import encore.domain.product.ProductId;
import encore.domain.product.Wanted;
import encore.persistence.product.PersistentStock;
import encore.redis.product.RedisStock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** Thirty-two who take one of each of the same products, in an order of their own. */
record StockTrial(
    StockMoves moves, StockTurn turn, Transactions transactions, List<ProductId> products) {

  private static final int BUYERS = 32;
  private static final int TAKES = 1_000;

  /** What came of it. */
  record Figures(double perSecond, double p99Millis, int refused) {}

  static StockTrial of(ApplicationContext house, StockStrategy strategy, List<ProductId> products) {
    var db = house.getBean(PersistentStock.class);
    var transactions = house.getBean(Transactions.class);
    var moves =
        switch (strategy) {
          case ROW_LOCK -> db.rowLock();
          case CONDITIONAL_UPDATE, REDIS_LOCK -> db.conditionalUpdate();
          case OPTIMISTIC -> db.optimistic();
        };
    var turn =
        switch (strategy) {
          case ROW_LOCK, CONDITIONAL_UPDATE, OPTIMISTIC -> new AtOnce();
          case REDIS_LOCK -> house.getBean(RedisStock.class).turn(transactions, UUID::randomUUID);
        };
    return new StockTrial(moves, turn, transactions, products);
  }

  Figures rush(int seed) {
    var gate = new CountDownLatch(1);
    var next = new AtomicInteger();
    var refused = new AtomicInteger();
    var nanos = new long[TAKES];
    long started;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int buyer = 0; buyer < BUYERS; buyer++) {
        var chance = new Random(seed * 1_000L + buyer);
        threads.submit(() -> {
          gate.await();
          for (int i = next.getAndIncrement(); i < TAKES; i = next.getAndIncrement()) {
            long asked = System.nanoTime();
            refused.addAndGet(take(chance) ? 0 : 1);
            nanos[i] = System.nanoTime() - asked;
          }
          return gate;
        });
      }
      started = System.nanoTime();
      gate.countDown();
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Figures(TAKES / seconds, encore.bootstrap.locks.Figures.p99(nanos), refused.get());
  }

  private boolean take(Random chance) {
    var wanted = new ArrayList<>(products.stream().map(each -> new Wanted(each, 1)).toList());
    Collections.shuffle(wanted, chance);
    try {
      var result =
          turn.in(
              products,
              () ->
                  transactions.inOne(
                      () -> moves.take(UUID.randomUUID(), wanted), Taken.class::isInstance));
      return result instanceof Taken;
    } catch (RuntimeException e) {
      // Sent away: too many at once. Counted, as what nobody had an answer to.
      return false;
    }
  }

  private static final class AtOnce implements StockTurn {
    @Override
    public <T> T in(Collection<ProductId> products, Supplier<T> work) {
      return work.get();
    }
  }
}
