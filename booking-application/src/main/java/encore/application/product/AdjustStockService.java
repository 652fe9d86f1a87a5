package encore.application.product;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.product.Product;

@UseCase
final class AdjustStockService implements AdjustStock {

  private final Stocks stocks;
  private final AuditTrail trail;
  private final Transactions transactions;

  AdjustStockService(Stocks stocks, AuditTrail trail, Transactions transactions) {
    this.stocks = stocks;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome adjust(Command command) {
    return transactions.inOne(
        () ->
            stocks
                .lock(command.product())
                .map(level -> adjust(command, level.quantity()))
                .orElseGet(Outcome.NoSuchProduct::new),
        Outcome.Adjusted.class::isInstance);
  }

  /** Under the lock of the stock: what is there now does not move. */
  private Outcome adjust(Command command, long now) {
    return switch (command.wish()) {
      case Wish.By(var change) -> moved(command, now, now + change);
      case Wish.To(var quantity, var expected) ->
          expected.orElse(now) == now ? moved(command, now, quantity) : new Outcome.Unexpected(now);
    };
  }

  private Outcome moved(Command command, long before, long after) {
    if (after < 0 || after > Product.STOCK_MAX) {
      return new Outcome.OutOfBounds(before);
    }
    if (after != before) {
      trail.record(ProductActs.adjusted(command, before, after));
      stocks.adjust(command.product(), after - before);
    }
    return new Outcome.Adjusted(before, after);
  }
}
