package encore.domain.payment;

import static encore.domain.shared.Invariant.require;

import encore.domain.coupon.UserCouponId;
import encore.domain.shared.Money;
import java.util.Optional;

/**
 * What a hold costs, and what a coupon takes off it.
 *
 * @param amount the price of the hold
 */
public record Price(Money amount, Money discount, Optional<UserCouponId> coupon) {

  public Price {
    require(discount.compareTo(amount) <= 0, "nobody gets money for buying");
    require(coupon.isPresent() == (discount.won() > 0), "a discount is of a coupon");
  }

  public static Price of(Money amount) {
    return new Price(amount, Money.ZERO, Optional.empty());
  }

  public Price less(Money discount, UserCouponId coupon) {
    return new Price(amount, discount, Optional.of(coupon));
  }

  /** What is to be paid. */
  public Money payable() {
    return amount.minus(discount);
  }
}
