package encore.application.product;

import encore.application.audit.AuditTrail;
import encore.application.shared.Transactions;
import java.util.UUID;

/** What the house does with products over given ports, for tests that have no container. */
public record ProductDesk(CreateProduct create, EditProduct edit, AdjustStock adjust) {

  public static ProductDesk over(
      Products products, Stocks stocks, AuditTrail trail, Transactions transactions) {
    return new ProductDesk(
        new CreateProductService(products, trail, transactions, UUID::randomUUID),
        new EditProductService(products, trail, transactions),
        new AdjustStockService(stocks, trail, transactions));
  }
}
