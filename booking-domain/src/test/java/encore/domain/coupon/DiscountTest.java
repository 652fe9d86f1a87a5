package encore.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import encore.domain.shared.Money;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is taken off, held against arithmetic that cannot overflow. */
class DiscountTest {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  @Test
  void everyPercentageOfEverySmallPriceIsRoundedDown() {
    for (int percent = 1; percent <= 100; percent++) {
      var discount = new Discount.Percent(percent, Optional.empty());
      for (long price = 0; price <= 1_000; price++) {
        assertIsPart(discount, price);
      }
    }
  }

  @Test
  void anyPercentageOfAnyPriceIsWhatItSays() {
    var chance = new SplittableRandom(35);
    for (int n = 0; n < 200_000; n++) {
      var discount = new Discount.Percent(chance.nextInt(1, 101), Optional.empty());
      assertIsPart(discount, chance.nextLong(Discount.PRICE_MAX + 1));
    }
    assertIsPart(new Discount.Percent(100, Optional.empty()), Discount.PRICE_MAX);
  }

  private static void assertIsPart(Discount.Percent discount, long price) {
    var hundredfold = BigInteger.valueOf(price).multiply(BigInteger.valueOf(discount.percent()));
    long off = discount.of(new Money(price)).won();
    if (off != hundredfold.divide(HUNDRED).longValueExact() || off > price) {
      throw new AssertionError(discount + " of " + price + " is " + off);
    }
  }

  @Test
  void noneTakesOffMoreThanThereIsNorMoreThanItMay() {
    var chance = new SplittableRandom(36);
    for (int n = 0; n < 200_000; n++) {
      var price = new Money(chance.nextLong(1_000_000));
      var most = new Money(chance.nextLong(1, 1_000_000));
      var percent = new Discount.Percent(chance.nextInt(1, 101), Optional.of(most)).of(price);
      var amount = new Discount.Amount(most).of(price);

      assertThat(percent).isLessThanOrEqualTo(most).isLessThanOrEqualTo(price);
      assertThat(amount.won()).isEqualTo(Math.min(most.won(), price.won()));
    }
  }

  @Test
  void whoPaysMoreNeverPaysLessForIt() {
    var discount = new Discount.Percent(33, Optional.of(new Money(200)));
    long before = 0;
    for (long price = 0; price <= 2_000; price++) {
      long payable = price - discount.of(new Money(price)).won();
      assertThat(payable).isGreaterThanOrEqualTo(before);
      before = payable;
    }
  }

  @Test
  void whatTakesNothingOffIsNoDiscount() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Discount.Amount(Money.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Discount.Percent(0, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Discount.Percent(101, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Discount.Percent(1, Optional.of(Money.ZERO)));
  }
}
