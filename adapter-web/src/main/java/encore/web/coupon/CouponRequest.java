package encore.web.coupon;

import static java.util.Objects.requireNonNullElse;

import encore.application.coupon.CreateCoupon;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponWindow;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.Validity;
import encore.domain.identity.UserId;
import encore.domain.shared.Money;
import encore.web.constraint.ExactlyOne;
import encore.web.constraint.PlainText;
import encore.web.problem.Refusal;
import encore.web.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign as it is made: good until one time for all, or for some days for each. */
@ExactlyOne({"validUntil", "validDays"})
@Schema(name = "CouponRequest", example = CouponRequest.EXAMPLE)
record CouponRequest(
    @NotNull @Size(max = Coupon.NAME_MAX) @PlainText @Schema(example = "Early birds") String name,
    @NotNull @Valid DiscountBody discount,
    @Min(0)
        @Max(Coupon.WON_MAX)
        @Schema(example = "50000", description = "Below this price it cannot be used.")
        @Nullable Long minimumAmount,
    @NotNull Instant opensAt,
    @NotNull Instant closesAt,
    @Nullable Instant validUntil,
    @Min(1) @Max(Validity.DAYS_MAX) @Nullable Integer validDays,
    @NotNull @Min(1) @Max(Coupon.Stock.TOTAL_MAX) @Schema(example = "450") Long totalQuantity,
    @Schema(
            example = "ASYNC",
            description = "Unless who asks prefers otherwise; SYNC if it is not said.")
        @Nullable IssueMode issueMode) {

  static final String EXAMPLE =
      """
      {"name":"Early birds","discount":{"type":"PERCENT","value":10,"maxAmount":20000},
       "minimumAmount":50000,"opensAt":"2026-09-01T11:00:00Z","closesAt":"2026-09-30T11:00:00Z",
       "validDays":30,"totalQuantity":450}
      """;

  CreateCoupon.Command commandOrRefuse(UserId actor) {
    check();
    return new CreateCoupon.Command(
        actor,
        name,
        discount.discount(),
        new Money(requireNonNullElse(minimumAmount, 0L)),
        validUntil == null
            ? new Validity.Days(Objects.requireNonNull(validDays))
            : new Validity.Until(validUntil),
        new CouponWindow(opensAt, closesAt),
        new Coupon.Stock(totalQuantity, 0),
        requireNonNullElse(issueMode, IssueMode.SYNC));
  }

  private void check() {
    var flaws = new ArrayList<Violation>();
    discount.check(flaws);
    var opening = opensAt.truncatedTo(ChronoUnit.SECONDS).toString();
    if (!opensAt.isBefore(closesAt)) {
      flaws.add(Violation.ofBody("#/closesAt", "AFTER", opening));
    }
    if (validUntil != null && !opensAt.isBefore(validUntil)) {
      flaws.add(Violation.ofBody("#/validUntil", "AFTER", opening));
    }
    if (!flaws.isEmpty()) {
      throw Refusal.of(flaws);
    }
  }
}
