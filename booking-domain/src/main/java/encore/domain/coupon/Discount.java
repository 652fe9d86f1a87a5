package encore.domain.coupon;

import static encore.domain.shared.Invariant.require;

import encore.domain.shared.Money;
import java.util.Optional;

/** What is taken off a price: never more than all of it. */
public sealed interface Discount {

  /** Above this a percentage of a price could not be reckoned in a long any more. */
  long PRICE_MAX = Long.MAX_VALUE / 100;

  int PERCENT_MAX = 100;

  Money of(Money price);

  /** So many won. */
  record Amount(Money off) implements Discount {
    public Amount {
      require(off.won() > 0, "a discount takes something off");
    }

    @Override
    public Money of(Money price) {
      return min(off, price);
    }
  }

  /** So much of each hundred won, and of what is left over nothing: rounded down to whole won. */
  record Percent(int percent, Optional<Money> atMost) implements Discount {
    public Percent {
      require(percent >= 1 && percent <= PERCENT_MAX, "a percentage is 1 to 100");
      require(atMost.isEmpty() || atMost.get().won() > 0, "a discount takes something off");
    }

    @Override
    public Money of(Money price) {
      require(price.won() <= PRICE_MAX, "nothing costs that much");
      var part = new Money(price.won() * percent / 100);
      return atMost.map(most -> min(part, most)).orElse(part);
    }
  }

  private static Money min(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
