package encore.application.product;

import encore.application.product.ProductViews.Listed;
import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import encore.domain.shared.Money;
import java.util.Optional;

/** An administrator changes a product, or takes it off sale; what was bought stays as it was. */
public interface EditProduct {

  Outcome edit(Command command);

  /**
   * The wish.
   *
   * @param seen the version the administrator had in mind
   */
  record Command(UserId actor, ProductId product, long seen, Change change) {}

  /** What is not named stays as it is. */
  record Change(
      Optional<String> name,
      Optional<String> description,
      Optional<Money> price,
      Optional<Boolean> active) {}

  sealed interface Outcome {
    record Edited(Listed product) implements Outcome {}

    /** Somebody else has edited it since. */
    record Stale() implements Outcome {}

    record NoSuchProduct() implements Outcome {}
  }
}
