package encore.application.cart;

import encore.domain.identity.UserId;
import encore.domain.product.Wanted;

/** So many more of a product, on top of what is in the cart. Nothing is set aside for it. */
public interface AddToCart {

  Outcome add(Command command);

  /** Who wants how many more. */
  record Command(UserId user, Wanted more) {}

  sealed interface Outcome {

    record Added() implements Outcome {}

    /** Not there, or not for sale. */
    record NoSuchProduct() implements Outcome {}

    /** It would be more of this than one buyer gets at a time; here and below nothing changed. */
    record TooMany(int inCart, int max) implements Outcome {}

    /** It would be one thing more than a cart holds. */
    record TooManyThings(int max) implements Outcome {}
  }
}
