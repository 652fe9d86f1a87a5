package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.product.StockMoves.Result.Taken;
import encore.domain.product.Wanted;
import encore.persistence.product.PersistentStock;
import encore.persistence.product.PostgresShelf;
import encore.persistence.support.TestDatabase;
import encore.redis.testing.RedisServer;
import encore.testing.Shelf;
import encore.testing.StockMovesContract;
import encore.testing.servers.Await;
import encore.testing.servers.FreePorts;
import encore.testing.servers.Owner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lease around the conditional update: it surrounds the transaction, and decides nothing. */
class RedisLockStockMovesIT extends StockMovesContract {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RedisStockTurns REDIS =
      new RedisStockTurns(RedisServer.forThisBuild().url());
  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  protected Shelf shelf() {
    return over(REDIS);
  }

  @Override
  protected int deadlocks() {
    return DATABASE.deadlocks();
  }

  private static PostgresShelf over(RedisStockTurns redis) {
    return new PostgresShelf(
        DATABASE, PersistentStock::conditionalUpdate, redis.turn(DATABASE.database()));
  }

  @Test
  void theLeaseIsOverAllProductsUntilTheTransactionIsOver() {
    var shelf = over(REDIS);
    var shirt = shelf.product("Shirt", 10);
    var mug = shelf.product("Mug", 10);

    List<String> within =
        DATABASE
            .database()
            .inOne(() -> {
              shelf.take(new Wanted(shirt, 1), new Wanted(mug, 1));
              return REDIS.leases(shirt, mug);
            });

    assertThat(within).as("held after the take, until the commit").hasSize(2);
    Await.until("they are given back", SOON, () -> REDIS.leases(shirt, mug).isEmpty());
  }

  @Test
  void withoutRedisEverybodyGoesOn(@TempDir Path directory) {
    var server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    try (var redis = new RedisStockTurns(server.url())) {
      var shelf = over(redis);
      var shirt = shelf.product("Shirt", 10);
      server.stop();

      assertThat(shelf.take(new Wanted(shirt, 4))).isInstanceOf(Taken.class);
      assertThat(shelf.stock(shirt)).isEqualTo(6);
      assertThat(redis.bypassed()).isPositive();
    }
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
