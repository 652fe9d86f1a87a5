package encore.application.cart;

import encore.domain.identity.UserId;
import encore.domain.product.Wanted;

/** So many of a product that is in the cart, whatever it said before; also of what is gone. */
public interface SetCartLine {

  /** False: it is not in the cart. */
  boolean set(UserId user, Wanted line);
}
