package encore.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void amountsAddUp() {
    assertThat(new Money(140_000).plus(new Money(30_000))).isEqualTo(new Money(170_000));
    assertThat(Money.ZERO).isLessThan(new Money(1));
  }

  @Test
  void moneyIsNeverNegativeAndNeverOverflows() {
    assertThatThrownBy(() -> new Money(-1)).hasMessageContaining("never negative");
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
