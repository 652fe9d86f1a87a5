package encore.domain.order;

import static encore.domain.shared.Invariant.require;

import encore.domain.coupon.UserCouponId;
import encore.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * What an order costs, and what a coupon takes off it.
 *
 * @param total the prices of its lines
 */
public record Bill(Money total, Money discount, Optional<UserCouponId> coupon) {

  public Bill {
    require(total.won() > 0, "nothing is for nothing");
    require(discount.compareTo(total) <= 0, "nobody gets money for buying");
    require(coupon.isPresent() == (discount.won() > 0), "a discount is of a coupon");
  }

  public static Bill of(List<OrderLine> lines) {
    var total = lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
    return new Bill(total, Money.ZERO, Optional.empty());
  }

  public Bill less(Money off, UserCouponId by) {
    return new Bill(total, off, Optional.of(by));
  }

  /** What moves; nothing, where the coupon covers all. */
  public Money payable() {
    return total.minus(discount);
  }

  public boolean isFree() {
    return payable().equals(Money.ZERO);
  }
}
