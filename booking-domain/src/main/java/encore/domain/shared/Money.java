package encore.domain.shared;

import static encore.domain.shared.Invariant.require;

/** An amount of whole won, never negative: the won has no minor unit. */
public record Money(long won) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public Money {
    require(won >= 0, "money is never negative");
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(won, other.won));
  }

  /** Nobody takes more than there is. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(won, other.won));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(won, other.won);
  }
}
