package encore.application.order;

import encore.application.shared.Ids;
import encore.application.shared.Part;
import encore.application.wallet.WalletMoves;
import encore.application.wallet.WalletViews;
import encore.domain.identity.UserId;
import encore.domain.order.Bill;
import encore.domain.order.Order;
import encore.domain.order.OrderId;
import encore.domain.shared.Money;
import encore.domain.wallet.Balance;
import encore.domain.wallet.TransferId;
import encore.domain.wallet.WalletMove;
import java.util.Optional;

/** What an order does to the wallet of its buyer: nothing, where there is nothing to pay. */
@Part
final class Purse {

  private final WalletMoves wallet;
  private final WalletViews wallets;
  private final Ids ids;

  Purse(WalletMoves wallet, WalletViews wallets, Ids ids) {
    this.wallet = wallet;
    this.wallets = wallets;
    this.ids = ids;
  }

  Result take(OrderId order, UserId buyer, Bill bill) {
    if (bill.isFree()) {
      return new Result.Done(Optional.empty(), balance(buyer));
    }
    var id = new TransferId(ids.next());
    return move(id, new WalletMove.Use(id, buyer, bill.payable(), reference(order)));
  }

  /** What one transfer took; the books know of no second time. */
  Result giveBack(Order.Terms order) {
    if (order.transfer().isEmpty()) {
      return new Result.Done(Optional.empty(), balance(order.buyer()));
    }
    var id = new TransferId(ids.next());
    var refund =
        new WalletMove.Refund(
            id,
            order.buyer(),
            order.bill().payable(),
            order.transfer().get(),
            reference(order.id()));
    return move(id, refund);
  }

  private Result move(TransferId id, WalletMove move) {
    return switch (wallet.move(move)) {
      case WalletMoves.Result.Moved(_, _, var after, _) ->
          new Result.Done(Optional.of(id), after.total());
      case WalletMoves.Result.NotEnough(var available, var required) ->
          new Result.NotEnough(required, available);
      case WalletMoves.Result.Contended() -> new Result.Contended();
      case WalletMoves.Result.TooMuch _,
          WalletMoves.Result.NoSuchReservation _,
          WalletMoves.Result.NothingToRefund _ ->
          throw new IllegalStateException("the books contradict an order: " + move);
    };
  }

  private Money balance(UserId buyer) {
    var standing = wallets.balance(buyer).map(WalletViews.Standing::balance);
    return standing.orElse(Balance.EMPTY).total();
  }

  private static String reference(OrderId order) {
    return "order/" + order.value();
  }

  sealed interface Result {
    /** The line in the books, if one was written, and what is in the wallet now. */
    record Done(Optional<TransferId> transfer, Money balance) implements Result {}

    record NotEnough(Money required, Money balance) implements Result {}

    record Contended() implements Result {}
  }
}
