package encore.application.order;

import encore.application.product.StockMoves.Shortage;
import encore.domain.coupon.CouponObstacle;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.order.Order;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * Somebody buys products with his points, at the prices of this moment: products, points, coupon
 * and cart move together, or nothing does. Part of the transaction of whoever calls it, where there
 * is one; {@link TakeTurns} goes around that.
 */
public interface PlaceOrder {

  Outcome place(Command command);

  /** The coupon is one of his, if he names one; what it takes off is ours to say. */
  record Command(UserId buyer, Basket basket, Optional<UserCouponId> coupon) {}

  sealed interface Outcome {

    /**
     * It is his.
     *
     * @param balance what is in his wallet now
     */
    record Placed(Order.Paid order, Money balance) implements Outcome {}

    /** Nothing was changed, here and below; all that are short, not the first alone. */
    record OutOfStock(List<Shortage> items) implements Outcome {
      public OutOfStock {
        items = List.copyOf(items);
      }
    }

    /** Not there, or not for sale. */
    record NotForSale(List<ProductId> products) implements Outcome {
      public NotForSale {
        products = List.copyOf(products);
      }
    }

    /** There is less in the wallet that is not set aside. */
    record NotEnough(Money required, Money balance) implements Outcome {}

    record CouponRefused(CouponObstacle why) implements Outcome {}

    /** Nobody's, or somebody else's. */
    record NoSuchCoupon() implements Outcome {}

    /** There is nothing in his cart. */
    record EmptyCart() implements Outcome {}

    /** So many at once that we could not tell in time. */
    record Contended() implements Outcome {}
  }
}
