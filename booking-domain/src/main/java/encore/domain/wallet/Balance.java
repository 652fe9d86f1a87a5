package encore.domain.wallet;

import static encore.domain.shared.Invariant.require;

import encore.domain.shared.Money;

/**
 * What is in a wallet.
 *
 * @param reserved the part of the total that is set aside for something not yet paid
 */
public record Balance(Money total, Money reserved) {

  public static final Balance EMPTY = new Balance(Money.ZERO, Money.ZERO);

  public Balance {
    require(reserved.compareTo(total) <= 0, "nobody sets aside more than he has");
  }

  /** What can be spent on something else. */
  public Money available() {
    return total.minus(reserved);
  }
}
