package encore.application.product;

import encore.application.product.ProductViews.Listed;
import encore.domain.product.Product;
import encore.domain.product.ProductId;
import java.util.Optional;

/** Products, for those who edit them: inside a transaction of the caller. */
public interface Products {

  /** With so many of it to begin with. */
  Listed add(Product product, long stock);

  /** Nobody else edits it until the end of the transaction; it is sold meanwhile. */
  Optional<Listed> lock(ProductId product);

  /** Of one that is locked; gives its next version. */
  Listed edit(Product is);
}
