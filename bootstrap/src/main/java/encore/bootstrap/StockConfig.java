package encore.bootstrap;

import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.application.product.StockTurn;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.domain.product.ProductId;
import encore.persistence.product.PersistentStock;
import encore.persistence.support.DatabaseProperties;
import encore.redis.product.RedisStock;
import encore.redis.product.RedisStockProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the strategy of taking from stock is chosen: {@code encore.stock.lock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StockProperties.class)
class StockConfig {

  StockConfig(StockProperties stock, DatabaseProperties database, RedisStockProperties leases) {
    if (stock.lock() == StockStrategy.REDIS_LOCK) {
      ConfigSanity.requireLeaseOutlivesWork("encore.redis-stock", leases.leaseTtl(), database);
    }
  }

  @Bean
  StockMoves stockMoves(PersistentStock db, StockProperties stock, MeterRegistry meters) {
    var moves =
        switch (stock.lock()) {
          case ROW_LOCK -> db.rowLock();
          case CONDITIONAL_UPDATE, REDIS_LOCK -> db.conditionalUpdate();
          case OPTIMISTIC -> db.optimistic();
        };
    return new MeasuredStockMoves(moves, stock.lock(), meters);
  }

  @Bean
  StockTurn stockTurn(RedisStock redis, Transactions transactions, Ids ids, StockProperties stock) {
    return switch (stock.lock()) {
      case ROW_LOCK, CONDITIONAL_UPDATE, OPTIMISTIC -> new AtOnce();
      case REDIS_LOCK -> redis.turn(transactions, ids);
    };
  }

  /** Everybody at once: the database keeps them apart. */
  private static final class AtOnce implements StockTurn {
    @Override
    public <T> T in(Collection<ProductId> products, Supplier<T> work) {
      return work.get();
    }
  }
}
