package encore.domain.product;

import static encore.domain.shared.Invariant.require;

import encore.domain.shared.Money;

/**
 * What the shop sells.
 *
 * @param active whether it is for sale; what was bought before stays bought
 */
public record Product(ProductId id, String name, String description, Money price, boolean active) {

  public static final int NAME_MAX = 100;
  public static final int DESCRIPTION_MAX = 2_000;
  public static final Money PRICE_MAX = new Money(10_000_000);
  public static final long STOCK_MAX = 10_000_000;

  public Product {
    require(!name.isBlank() && name.length() <= NAME_MAX, "a product has a name");
    require(description.length() <= DESCRIPTION_MAX, "a description can be read");
    require(price.compareTo(Money.ZERO) > 0 && price.compareTo(PRICE_MAX) <= 0, "it has a price");
  }
}
