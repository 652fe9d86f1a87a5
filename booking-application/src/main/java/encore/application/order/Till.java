package encore.application.order;

import encore.application.order.PlaceOrder.Outcome;
import encore.application.shared.Part;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.domain.order.Bill;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.order.OrderLine;
import encore.domain.shared.Money;
import encore.domain.wallet.TransferId;
import java.util.List;
import java.util.Optional;

/** Points and coupon of an order, in the order of locks: the wallet, then the coupon. */
@Part
final class Till {

  private final Purse purse;
  private final Vouchers vouchers;

  Till(Purse purse, Vouchers vouchers) {
    this.purse = purse;
    this.vouchers = vouchers;
  }

  Result pay(OrderId order, UserId buyer, List<OrderLine> lines, Optional<UserCouponId> coupon) {
    return switch (vouchers.price(buyer, Bill.of(lines), coupon)) {
      case Vouchers.Pricing.Priced priced -> pay(order, buyer, priced);
      case Vouchers.Pricing.Refused(var why) -> new Result.Refused(why);
    };
  }

  private Result pay(OrderId order, UserId buyer, Vouchers.Pricing.Priced priced) {
    return switch (purse.take(order, buyer, priced.bill())) {
      case Purse.Result.Done(var transfer, var balance) ->
          vouchers
              .use(order, buyer, priced)
              .<Result>map(Result.Refused::new)
              .orElseGet(() -> new Result.Paid(priced.bill(), transfer, balance));
      case Purse.Result.NotEnough(var required, var balance) ->
          new Result.Refused(new Outcome.NotEnough(required, balance));
      case Purse.Result.Contended() -> new Result.Refused(new Outcome.Contended());
    };
  }

  /** Once; whoever asks has the order locked. */
  Back giveBack(Order.Terms order) {
    return switch (purse.giveBack(order)) {
      case Purse.Result.Done(var transfer, _) -> {
        vouchers.giveBack(order);
        yield new Back.Done(transfer);
      }
      case Purse.Result.Contended() -> new Back.Contended();
      case Purse.Result.NotEnough _ ->
          throw new IllegalStateException("a refund takes nothing: " + order.id());
    };
  }

  sealed interface Result {
    record Paid(Bill bill, Optional<TransferId> transfer, Money balance) implements Result {}

    /** Nothing of it may stay. */
    record Refused(Outcome why) implements Result {}
  }

  sealed interface Back {
    record Done(Optional<TransferId> transfer) implements Back {}

    record Contended() implements Back {}
  }
}
