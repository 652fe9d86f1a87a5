package encore.application.order;

import encore.application.audit.AuditTrail;
import encore.application.cart.Carts;
import encore.application.coupon.CouponDesk;
import encore.application.coupon.UserCoupons;
import encore.application.product.StockMoves;
import encore.application.product.StockTurn;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletTurn;
import encore.application.wallet.WalletViews;
import encore.domain.order.CancelPolicy;
import java.time.Duration;
import java.util.UUID;

/** All use cases of orders over given ports, for tests that have no container to make them. */
public record OrderDesk(
    PlaceOrder place, CancelOrder cancel, TakeBackOrder takeBack, TakeTurns turns) {

  /** A buyer may change his mind for so long. */
  public static final CancelPolicy POLICY = new CancelPolicy(Duration.ofHours(24));

  /** What they need from outside. */
  public record Ports(
      Transactions transactions,
      Carts carts,
      StockMoves stock,
      StockTurn stockTurn,
      WalletMoves wallet,
      WalletViews wallets,
      WalletTurn walletTurn,
      UserCoupons coupons,
      Orders orders,
      AuditTrail trail) {}

  public static OrderDesk over(Ports it) {
    Ids ids = UUID::randomUUID;
    var coupons = CouponDesk.over(it.coupons);
    var goods = new Goods(it.carts, it.stock);
    var till =
        new Till(
            new Purse(it.wallet, it.wallets, ids), new Vouchers(coupons.judge(), coupons.spend()));
    var returns = new Returns(it.transactions, goods, till, it.orders);
    return new OrderDesk(
        new PlaceOrderService(it.transactions, goods, till, it.orders, ids),
        new CancelOrderService(it.orders, returns, POLICY),
        new TakeBackOrderService(returns, it.trail),
        new TakeTurnsService(it.stockTurn, it.walletTurn, goods, it.orders));
  }
}
