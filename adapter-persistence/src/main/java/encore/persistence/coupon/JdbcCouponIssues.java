package encore.persistence.coupon;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.Optional;

final class JdbcCouponIssues implements CouponIssues {

  private static final String COUNT =
      "UPDATE coupon SET issued = issued + 1 WHERE id = :coupon RETURNING issued";

  private static final String ISSUE =
      """
      INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
      VALUES (:id, :coupon, :user, :number, :issued, :expires)
      """;

  private final Database database;
  private final JdbcCoupons coupons;
  private final JdbcUserCoupons userCoupons;

  JdbcCouponIssues(Database database) {
    this.database = database;
    this.coupons = new JdbcCoupons(database);
    this.userCoupons = new JdbcUserCoupons(database);
  }

  @Override
  public Result give(CouponId coupon, UserId user, UserCouponId as) {
    return database.inOne(
        () ->
            coupons
                .lock(coupon)
                .map(campaign -> give(campaign, user, as))
                .orElseGet(Result.NoSuchCoupon::new),
        Result.Issued.class::isInstance);
  }

  @Override
  public Result take(CouponId coupon, UserId user, UserCouponId as) {
    return database.inOne(
        () ->
            coupons
                .lock(coupon)
                .map(campaign -> take(campaign, user, as))
                .orElseGet(Result.NoSuchCoupon::new),
        Result.Issued.class::isInstance);
  }

  private Result take(FiledCoupon campaign, UserId user, UserCouponId as) {
    return switch (campaign.status()) {
      case UPCOMING, CLOSED -> {
        var window = campaign.coupon().window();
        yield new Result.NotOpen(window.opensAt(), window.closesAt());
      }
      case INACTIVE, OPEN, SOLD_OUT ->
          isBehind(campaign) ? new Result.Behind() : give(campaign, user, as);
    };
  }

  private boolean isBehind(FiledCoupon campaign) {
    return database
        .sql()
        .sql(ServeSql.IS_WAITED_FOR)
        .param("coupon", campaign.coupon().id().value())
        .query(Boolean.class)
        .single();
  }

  /** Under the lock of the campaign: what he has by now, and how many there are. */
  private Result give(FiledCoupon campaign, UserId user, UserCouponId as) {
    Optional<UserCouponId> before = userCoupons.of(campaign.coupon().id(), user);
    if (before.isPresent()) {
      return new Result.IssuedBefore(before.get());
    }
    if (!campaign.coupon().canBeGiven(campaign.now())) {
      return new Result.NotActive();
    }
    if (campaign.coupon().stock().remaining() == 0) {
      return new Result.SoldOut();
    }
    return new Result.Issued(issue(campaign, user, as));
  }

  private UserCoupon.Usable issue(FiledCoupon campaign, UserId user, UserCouponId as) {
    var coupon = campaign.coupon().id();
    long number =
        database.sql().sql(COUNT).param("coupon", coupon.value()).query(Long.class).single();
    var end = campaign.coupon().validity().endFor(campaign.now());
    var terms = new UserCoupon.Terms(as, coupon, user, number, campaign.now(), end);
    database
        .sql()
        .sql(ISSUE)
        .param("id", as.value())
        .param("coupon", coupon.value())
        .param("user", user.value())
        .param("number", number)
        .param("issued", Columns.param(terms.issuedAt()))
        .param("expires", Columns.param(terms.expiresAt()))
        .update();
    return new UserCoupon.Usable(terms);
  }
}
