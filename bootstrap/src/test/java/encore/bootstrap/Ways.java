package encore.bootstrap;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.application.coupon.CouponViews;
import encore.application.product.StockMoves;
import encore.application.product.StockStrategy;
import encore.application.product.StockTurn;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletStrategy;
import encore.application.wallet.WalletTurn;
import encore.domain.product.Wanted;
import encore.domain.wallet.WalletMove;
import encore.persistence.coupon.PersistentIssues;
import encore.persistence.product.PersistentStock;
import encore.persistence.support.DatabaseProperties;
import encore.persistence.wallet.PersistentWallets;
import encore.redis.coupon.RedisCoupons;
import encore.redis.product.RedisStock;
import encore.redis.product.RedisStockProperties;
import encore.redis.wallet.RedisWalletProperties;
import encore.redis.wallet.RedisWallets;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;

/**
 * Strategies of a running house other than the one it was started with, each by the switch of
 * production.
 */
public record Ways(Parts parts) {

  /** Of the house: its beans. */
  public interface Parts {
    <T> T part(Class<T> type);
  }

  /** As use cases move a wallet: in turn, where the strategy has one. */
  public record OfWallets(WalletMoves moves, WalletTurn turn) {
    public WalletMoves.Result move(WalletMove move) {
      return turn.in(move.user(), () -> moves.move(move));
    }
  }

  /** As an order takes from stock: in turn, then in one transaction. */
  public record OfStock(StockMoves moves, StockTurn turn, Transactions transactions) {
    public StockMoves.Result take(UUID use, List<Wanted> wanted) {
      return turn.in(
          wanted.stream().map(Wanted::product).toList(),
          () ->
              transactions.inOne(
                  () -> moves.take(use, wanted), StockMoves.Result.Taken.class::isInstance));
    }
  }

  public OfWallets wallets(WalletStrategy strategy) {
    var usual = parts.part(WalletProperties.class);
    var chosen = new WalletProperties(strategy, usual.balanceMax(), usual.tidyEvery());
    var config =
        new WalletConfig(
            chosen, parts.part(DatabaseProperties.class), parts.part(RedisWalletProperties.class));
    return new OfWallets(
        config.walletMoves(parts.part(PersistentWallets.class), chosen, meters()),
        config.walletTurn(
            parts.part(RedisWallets.class),
            parts.part(Transactions.class),
            parts.part(Ids.class),
            chosen));
  }

  public OfStock stock(StockStrategy strategy) {
    var chosen = new StockProperties(strategy);
    var transactions = parts.part(Transactions.class);
    var config =
        new StockConfig(
            chosen, parts.part(DatabaseProperties.class), parts.part(RedisStockProperties.class));
    return new OfStock(
        config.stockMoves(parts.part(PersistentStock.class), chosen, meters()),
        config.stockTurn(parts.part(RedisStock.class), transactions, parts.part(Ids.class), chosen),
        transactions);
  }

  public CouponIssues coupons(CouponStrategy strategy) {
    var usual = parts.part(CouponProperties.class);
    var chosen =
        new CouponProperties(
            strategy, usual.groupCommit(), usual.lookEvery(), usual.issue(), usual.requests());
    return new CouponConfig()
        .couponIssues(
            parts.part(PersistentIssues.class),
            parts.part(RedisCoupons.class),
            parts.part(CouponViews.class),
            chosen,
            meters());
  }

  /** With which the house was started. */
  public WalletStrategy usualForWallets() {
    return parts.part(WalletProperties.class).lock();
  }

  public StockStrategy usualForStock() {
    return parts.part(StockProperties.class).lock();
  }

  public CouponStrategy usualForCoupons() {
    return parts.part(CouponProperties.class).lock();
  }

  private MeterRegistry meters() {
    return parts.part(MeterRegistry.class);
  }
}
