package encore.application.cart;

import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.identity.UserId;
import encore.domain.product.Wanted;

@UseCase
final class SetCartLineService implements SetCartLine {

  private final Carts carts;
  private final Transactions transactions;

  SetCartLineService(Carts carts, Transactions transactions) {
    this.carts = carts;
    this.transactions = transactions;
  }

  @Override
  public boolean set(UserId user, Wanted line) {
    return transactions.inOne(
        () -> isThere(user, line) && carts.put(user, line), Boolean::booleanValue);
  }

  private boolean isThere(UserId user, Wanted line) {
    return carts.lock(user).stream().anyMatch(each -> each.product().equals(line.product()));
  }
}
