package encore.web.coupon;

import encore.application.coupon.EditCoupon;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.IssueMode;
import encore.web.constraint.NotRemoved;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members that change (RFC 7396); what it takes off and how long it is good never do. */
@SuppressWarnings("NullableOptional")
@Schema(name = "CouponPatch", example = "{\"totalQuantity\":1000}")
record CouponPatch(
    @NotRemoved @Nullable Optional<@Size(max = Coupon.NAME_MAX) @PlainText String> name,
    @NotRemoved @Nullable Optional<Instant> opensAt,
    @NotRemoved @Nullable Optional<Instant> closesAt,
    @NotRemoved @Nullable Optional<@Min(1) @Max(Coupon.Stock.TOTAL_MAX) Long> totalQuantity,
    @NotRemoved @Nullable Optional<Boolean> active,
    @NotRemoved @Nullable Optional<IssueMode> issueMode) {

  EditCoupon.Change change() {
    return new EditCoupon.Change(
        said(name),
        said(opensAt),
        said(closesAt),
        said(totalQuantity),
        said(active),
        said(issueMode));
  }

  private static <T> Optional<T> said(@Nullable Optional<T> member) {
    return member == null ? Optional.empty() : member;
  }
}
