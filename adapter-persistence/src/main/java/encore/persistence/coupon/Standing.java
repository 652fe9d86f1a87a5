package encore.persistence.coupon;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.UserCouponId;
import java.util.Optional;

/**
 * A campaign, beside one who wants one of it.
 *
 * @param before what he has of it
 * @param somebodyWaits for an answer that was promised to him
 */
record Standing(FiledCoupon campaign, Optional<UserCouponId> before, boolean somebodyWaits) {

  /** The house waits neither for the opening nor for anybody. */
  Optional<Result> refusalToGive() {
    if (before.isPresent()) {
      return before.map(Result.IssuedBefore::new);
    }
    if (!campaign.coupon().canBeGiven(campaign.now())) {
      return Optional.of(new Result.NotActive());
    }
    return campaign.coupon().stock().remaining() == 0
        ? Optional.of(new Result.SoldOut())
        : Optional.empty();
  }

  Optional<Result> refusalToTake() {
    return before.isPresent()
        ? before.map(Result.IssuedBefore::new)
        : refusalToAll(campaign, somebodyWaits);
  }

  /** Whoever comes, unless he has one already. */
  static Optional<Result> refusalToAll(FiledCoupon campaign, boolean somebodyWaits) {
    var coupon = campaign.coupon();
    return switch (campaign.status()) {
      case INACTIVE -> Optional.of(new Result.NotActive());
      case UPCOMING, CLOSED ->
          Optional.of(new Result.NotOpen(coupon.window().opensAt(), coupon.window().closesAt()));
      case SOLD_OUT -> Optional.of(new Result.SoldOut());
      case OPEN -> {
        if (!coupon.canBeGiven(campaign.now())) {
          yield Optional.of(new Result.NotActive());
        }
        yield somebodyWaits ? Optional.of(new Result.Behind()) : Optional.empty();
      }
    };
  }
}
