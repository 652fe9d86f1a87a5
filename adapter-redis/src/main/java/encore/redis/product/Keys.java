package encore.redis.product;

import encore.domain.product.ProductId;
import java.util.Collection;
import java.util.List;

/**
 * The keys of products. What stands in braces is what a cluster of Redis puts on one server: a
 * lease names all products of an order, whichever they are.
 */
final class Keys {

  private Keys() {}

  static List<String> leases(Collection<ProductId> products) {
    return products.stream().map(each -> "encore:{stock-lease}:" + each.value()).toList();
  }
}
