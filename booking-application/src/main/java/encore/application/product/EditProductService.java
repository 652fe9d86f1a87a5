package encore.application.product;

import encore.application.audit.AuditTrail;
import encore.application.product.ProductViews.Listed;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.product.Product;

@UseCase
final class EditProductService implements EditProduct {

  private final Products products;
  private final AuditTrail trail;
  private final Transactions transactions;

  EditProductService(Products products, AuditTrail trail, Transactions transactions) {
    this.products = products;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public Outcome edit(Command command) {
    return transactions.inOne(
        () ->
            products
                .lock(command.product())
                .map(was -> edit(command, was))
                .orElseGet(Outcome.NoSuchProduct::new),
        Outcome.Edited.class::isInstance);
  }

  private Outcome edit(Command command, Listed was) {
    if (was.version() != command.seen()) {
      return new Outcome.Stale();
    }
    var is = after(was.product(), command.change());
    // What changes nothing is no edit.
    if (is.equals(was.product())) {
      return new Outcome.Edited(was);
    }
    trail.record(ProductActs.edited(command.actor(), was.product(), is));
    return new Outcome.Edited(products.edit(is));
  }

  private static Product after(Product was, Change change) {
    return new Product(
        was.id(),
        change.name().orElse(was.name()),
        change.description().orElse(was.description()),
        change.price().orElse(was.price()),
        change.active().orElse(was.active()));
  }
}
