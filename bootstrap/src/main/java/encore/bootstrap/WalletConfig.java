package encore.bootstrap;

import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.application.wallet.WalletTurn;
import encore.domain.identity.UserId;
import encore.persistence.support.DatabaseProperties;
import encore.persistence.wallet.PersistentWallets;
import encore.redis.wallet.RedisWalletProperties;
import encore.redis.wallet.RedisWallets;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the strategy of moving wallets is chosen: {@code encore.wallet.lock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WalletProperties.class)
class WalletConfig {

  WalletConfig(WalletProperties wallet, DatabaseProperties database, RedisWalletProperties leases) {
    if (wallet.lock() == WalletStrategy.REDIS_LOCK) {
      ConfigSanity.requireLeaseOutlivesWork("encore.redis-wallet", leases.leaseTtl(), database);
    }
  }

  @Bean
  WalletMoves walletMoves(PersistentWallets db, WalletProperties wallet, MeterRegistry meters) {
    var moves =
        switch (wallet.lock()) {
          case ROW_LOCK -> db.rowLock(wallet.max());
          case CONDITIONAL_UPDATE, REDIS_LOCK -> db.conditionalUpdate(wallet.max());
          case OPTIMISTIC -> db.optimistic(wallet.max());
        };
    return new MeasuredWalletMoves(moves, wallet.lock(), meters);
  }

  @Bean
  WalletTurn walletTurn(
      RedisWallets redis, Transactions transactions, Ids ids, WalletProperties wallet) {
    return switch (wallet.lock()) {
      case ROW_LOCK, CONDITIONAL_UPDATE, OPTIMISTIC -> new AtOnce();
      case REDIS_LOCK -> redis.turn(transactions, ids);
    };
  }

  /** Everybody at once: the database keeps them apart. */
  private static final class AtOnce implements WalletTurn {
    @Override
    public <T> T in(UserId user, Supplier<T> work) {
      return work.get();
    }
  }
}
