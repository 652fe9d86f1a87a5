package encore.web.order;

import encore.application.product.StockMoves.Shortage;
import encore.domain.coupon.CouponObstacle;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Why nobody has bought anything, with what he needs to go on. */
final class OrderRefusals {
  private OrderRefusals() {}

  static Refusal outOfStock(List<Shortage> items) {
    return Refusal.of(Problem.OUT_OF_STOCK).with("items", items.stream().map(TooFew::of).toList());
  }

  static Refusal notForSale(List<ProductId> products) {
    return Refusal.of(Problem.PRODUCT_NOT_FOR_SALE)
        .with("productIds", products.stream().map(ProductId::value).toList());
  }

  static Refusal notEnough(Money required, Money balance) {
    long shortBy = required.won() - balance.won();
    return Refusal.of(
            Problem.INSUFFICIENT_BALANCE,
            Long.toString(required.won()),
            Long.toString(balance.won()),
            Long.toString(shortBy))
        .with("required", required.won())
        .with("balance", balance.won())
        .with("shortBy", shortBy);
  }

  static Refusal coupon(CouponObstacle why) {
    return Refusal.of(Problem.COUPON_NOT_USABLE).saying(why.name()).with("reasonCode", why);
  }

  static Refusal tooLate(Instant until) {
    return Refusal.of(
            Problem.ORDER_NOT_CANCELLABLE, until.truncatedTo(ChronoUnit.SECONDS).toString())
        .with("cancellableUntil", until);
  }

  /** One product that there is too little of. */
  record TooFew(UUID productId, String name, int wanted, long available) {
    static TooFew of(Shortage shortage) {
      return new TooFew(
          shortage.product().value(), shortage.name(), shortage.wanted(), shortage.available());
    }
  }
}
