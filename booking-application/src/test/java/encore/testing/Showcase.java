package encore.testing;

import encore.application.product.ProductViews;
import encore.application.shared.Page;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Products that a test puts there and takes away. */
public final class Showcase implements ProductViews {

  private final Map<ProductId, Listed> listed = new ConcurrentHashMap<>();

  public ProductId put(UUID id, long price, boolean active) {
    var product = new Product(new ProductId(id), "Light stick", "", new Money(price), active);
    listed.put(product.id(), new Listed(product, 120, 1, Instant.EPOCH));
    return product.id();
  }

  public void takeAway(ProductId product) {
    listed.remove(product);
  }

  @Override
  public Optional<Listed> product(ProductId product) {
    return Optional.ofNullable(listed.get(product));
  }

  @Override
  public List<Listed> products(Collection<ProductId> products) {
    return products.stream().flatMap(id -> product(id).stream()).toList();
  }

  @Override
  public Page<Listed, Cursor> list(boolean all, Optional<Cursor> after, int limit) {
    return new Page<>(List.copyOf(listed.values()), Optional.empty());
  }
}
