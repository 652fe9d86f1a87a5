package encore.bootstrap;

import static encore.testing.Spender.balance;
import static org.assertj.core.api.Assertions.assertThat;

import encore.application.wallet.WalletMoves.Result.Moved;
import encore.persistence.support.TestDatabase;
import encore.persistence.wallet.PersistentWallets;
import encore.persistence.wallet.PostgresPurse;
import encore.redis.testing.RedisServer;
import encore.testing.Purse;
import encore.testing.Spender;
import encore.testing.WalletMovesContract;
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
class RedisLockWalletMovesIT extends WalletMovesContract {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final RedisTurns REDIS = new RedisTurns(RedisServer.forThisBuild().url());
  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  protected Purse purse() {
    return over(REDIS);
  }

  private static PostgresPurse over(RedisTurns redis) {
    return new PostgresPurse(
        DATABASE,
        (PersistentWallets db) -> db.conditionalUpdate(PostgresPurse.balanceMax()),
        redis.turn(DATABASE.database()));
  }

  @Test
  void theLeaseIsGivenBackOnceTheBiggerTransactionIsOver() {
    var purse = over(REDIS);
    var anna = Spender.with(purse, 1_000);
    var user = anna.user().value().toString();
    Await.until("the first is given back", SOON, () -> REDIS.leases(user).isEmpty());

    List<String> within =
        DATABASE
            .database()
            .inOne(() -> {
              anna.use(100);
              return REDIS.leases(user);
            });

    assertThat(within).as("held after the move, until the commit").hasSize(1);
    Await.until("it is given back", SOON, () -> REDIS.leases(user).isEmpty());
  }

  @Test
  void withoutRedisEverybodyGoesOn(@TempDir Path directory) {
    var server = RedisServer.start(directory, FreePorts.any(), Owner.thisJvm());
    try (var redis = new RedisTurns(server.url())) {
      var anna = Spender.with(over(redis), 1_000);
      server.stop();

      assertThat(anna.use(400)).isInstanceOf(Moved.class);
      assertThat(anna.balance()).isEqualTo(balance(600, 0));
      assertThat(redis.bypassed()).isPositive();
    }
  }

  @AfterAll
  static void close() {
    REDIS.close();
  }
}
