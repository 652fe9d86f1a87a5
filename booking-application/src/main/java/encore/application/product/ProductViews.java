package encore.application.product;

import encore.application.shared.Page;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Products and what is left of them at this instant. */
public interface ProductViews {

  Optional<Listed> product(ProductId product);

  /** Those that exist, in no order. */
  List<Listed> products(Collection<ProductId> products);

  /** Newest first; those for sale, or all. */
  Page<Listed, Cursor> list(boolean all, Optional<Cursor> after, int limit);

  /**
   * One of them.
   *
   * @param version counts edits of the product; what was sold is none
   */
  record Listed(Product product, long stock, long version, Instant createdAt) {}

  /** Where a list goes on: behind the product that was made then. */
  record Cursor(Instant createdAt, UUID product) {}
}
