package encore.persistence.coupon;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.group.Batcher;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@link CouponStrategy#GROUP_COMMIT}: while one transaction is under way, those who come gather
 * for the next one, which counts and hands out to all of them, and commits once.
 */
final class GroupCommitCouponIssues implements CouponIssues {

  private final List<Batcher<Wish, Result>> lanes;
  private final CouponIssues house;

  GroupCommitCouponIssues(int lanes, Supplier<Batcher<Wish, Result>> lane, CouponIssues house) {
    this.lanes = Stream.generate(lane).limit(lanes).toList();
    this.house = house;
  }

  @Override
  public Result give(CouponId coupon, UserId user, UserCouponId as) {
    return house.give(coupon, user, as);
  }

  /** A campaign has one lane, so that its numbers are in the order of arrival. */
  @Override
  public Result take(CouponId coupon, UserId user, UserCouponId as) {
    int lane = Math.floorMod(coupon.hashCode(), lanes.size());
    return lanes.get(lane).submit(new Wish(coupon, user, as));
  }

  /** How many have come and not yet left for the database. */
  int waiting() {
    return lanes.stream().mapToInt(Batcher::waiting).sum();
  }
}
