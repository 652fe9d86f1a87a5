package encore.domain.coupon;

import static encore.domain.shared.Invariant.require;

import java.time.Instant;

/** When a coupon can be had; before it opens nobody can use one either. */
public record CouponWindow(Instant opensAt, Instant closesAt) {
  public CouponWindow {
    require(opensAt.isBefore(closesAt), "what closes was open");
  }
}
