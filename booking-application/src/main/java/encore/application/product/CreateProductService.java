package encore.application.product;

import encore.application.audit.AuditTrail;
import encore.application.product.ProductViews.Listed;
import encore.application.shared.Ids;
import encore.application.shared.Transactions;
import encore.application.shared.UseCase;
import encore.domain.product.Product;
import encore.domain.product.ProductId;

@UseCase
final class CreateProductService implements CreateProduct {

  private final Products products;
  private final AuditTrail trail;
  private final Transactions transactions;
  private final Ids ids;

  CreateProductService(Products products, AuditTrail trail, Transactions transactions, Ids ids) {
    this.products = products;
    this.trail = trail;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public Listed create(Command command) {
    var product =
        new Product(
            new ProductId(ids.next()),
            command.name(),
            command.description(),
            command.price(),
            command.active());
    return transactions.inOne(() -> {
      trail.record(ProductActs.created(command.actor(), product, command.stock()));
      return products.add(product, command.stock());
    });
  }
}
