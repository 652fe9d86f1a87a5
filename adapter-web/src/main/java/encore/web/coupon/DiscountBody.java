package encore.web.coupon;

import encore.domain.coupon.Coupon;
import encore.domain.coupon.Discount;
import encore.domain.shared.Money;
import encore.web.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is taken off a price, on the wire. */
@Schema(name = "Discount")
record DiscountBody(
    @NotNull @Schema(example = "PERCENT") Type type,
    @NotNull
        @Min(1)
        @Max(Coupon.WON_MAX)
        @Schema(
            example = "10",
            description = "Won, or parts of a hundred; rounded down to the won.")
        Long value,
    @Min(1)
        @Max(Coupon.WON_MAX)
        @Schema(example = "20000", description = "In won; of a PERCENT alone.")
        @Nullable Long maxAmount) {

  /** So many won, or so much of each hundred. */
  enum Type {
    AMOUNT,
    PERCENT
  }

  static DiscountBody of(Discount discount) {
    return switch (discount) {
      case Discount.Amount(var off) -> new DiscountBody(Type.AMOUNT, off.won(), null);
      case Discount.Percent(var percent, var most) ->
          new DiscountBody(Type.PERCENT, (long) percent, most.map(Money::won).orElse(null));
    };
  }

  /** Only together do they show what is wrong. */
  void check(List<Violation> flaws) {
    switch (type) {
      case AMOUNT -> {
        if (maxAmount != null) {
          flaws.add(Violation.ofBody("#/discount/maxAmount", "NOT_WITH", "AMOUNT"));
        }
      }
      case PERCENT -> {
        if (value > Discount.PERCENT_MAX) {
          flaws.add(
              Violation.ofBody("#/discount/value", "MAX", Integer.toString(Discount.PERCENT_MAX)));
        }
      }
    }
  }

  Discount discount() {
    return switch (type) {
      case AMOUNT -> new Discount.Amount(new Money(value));
      case PERCENT ->
          new Discount.Percent(value.intValue(), Optional.ofNullable(maxAmount).map(Money::new));
    };
  }
}
