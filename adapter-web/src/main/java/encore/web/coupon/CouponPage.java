package encore.web.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import encore.application.coupon.CouponViews.Cursor;
import encore.application.coupon.FiledCoupon;
import encore.application.shared.Page;
import encore.web.support.Cursors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last page says so with a null. */
@Schema(name = "CouponPage")
record CouponPage(
    List<CouponResponse> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
    boolean hasMore) {

  static CouponPage of(Page<FiledCoupon, Cursor> page) {
    return new CouponPage(
        page.items().stream().map(CouponResponse::of).toList(),
        page.next().map(c -> Cursors.write(c.createdAt(), c.coupon())).orElse(null),
        page.next().isPresent());
  }
}
