package encore.application.product;

import encore.domain.identity.UserId;
import encore.domain.product.ProductId;
import java.util.OptionalLong;

/** An administrator says that there are more or fewer than the books have; it is written down. */
public interface AdjustStock {

  Outcome adjust(Command command);

  /** The wish, and why. */
  record Command(UserId actor, ProductId product, Wish wish, String reason) {}

  sealed interface Wish {

    /** More have come, or some are broken: whatever is sold meanwhile. */
    record By(long change) implements Wish {}

    /**
     * Somebody has counted.
     *
     * @param expected how many he believes the books have; empty: whatever they have
     */
    record To(long quantity, OptionalLong expected) implements Wish {}
  }

  sealed interface Outcome {

    /** So many there were and are; the same where there was nothing to do. */
    record Adjusted(long before, long after) implements Outcome {}

    /** Nothing was changed: others than expected were there. */
    record Unexpected(long quantity) implements Outcome {}

    /** Nothing was changed: there would be fewer than none, or more than the house keeps. */
    record OutOfBounds(long quantity) implements Outcome {}

    record NoSuchProduct() implements Outcome {}
  }
}
