package encore.bootstrap;

import encore.persistence.order.OrderRush;
import encore.persistence.product.PersistentStock;
import encore.redis.testing.RedisServer;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** One at a time by a lease that is taken before the order's transaction, or its key's, begins. */
class RedisLockOrderRushIT extends OrderRush {

  private static final RedisStockTurns REDIS =
      new RedisStockTurns(RedisServer.forThisBuild().url());

  RedisLockOrderRushIT() {
    super(PersistentStock::conditionalUpdate, Optional.of(REDIS.turn(DATABASE.database())));
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
