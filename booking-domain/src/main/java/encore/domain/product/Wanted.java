package encore.domain.product;

import static encore.domain.shared.Invariant.require;

/** So many of one product. */
public record Wanted(ProductId product, int quantity) {

  /** More of one thing are not sold to one buyer at a time. */
  public static final int QUANTITY_MAX = 99;

  public Wanted {
    require(quantity >= 1 && quantity <= QUANTITY_MAX, "one is wanted, and not too many");
  }
}
