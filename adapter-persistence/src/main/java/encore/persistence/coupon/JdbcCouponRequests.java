package encore.persistence.coupon;

import encore.application.coupon.CouponRequests;
import encore.application.coupon.FiledCoupon;
import encore.application.coupon.RequestCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.IssueRequestId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.time.Duration;

final class JdbcCouponRequests implements CouponRequests {

  private final Database database;
  private final JdbcCoupons coupons;
  private final Acceptance acceptance;

  JdbcCouponRequests(Database database) {
    this.database = database;
    this.coupons = new JdbcCoupons(database);
    this.acceptance = new Acceptance(database);
  }

  @Override
  public RequestCoupon.Outcome accept(
      RequestCoupon.Command wish, IssueRequestId as, int waitingMax) {
    return database.inOne(
        () -> acceptance.accept(wish, as, waitingMax),
        RequestCoupon.Outcome.Accepted.class::isInstance);
  }

  @Override
  public int serve(CouponId coupon, int max) {
    return isWaitedFor(coupon)
        ? database.inOne(
            () ->
                coupons
                    .lock(coupon)
                    .map(campaign -> serve(campaign, max))
                    .orElseGet(() -> serveNobodys(coupon, max)),
            answered -> answered > 0)
        : 0;
  }

  private boolean isWaitedFor(CouponId coupon) {
    return database.read(() ->
        database
            .sql()
            .sql(ServeSql.IS_WAITED_FOR)
            .param("coupon", coupon.value())
            .query(Boolean.class)
            .single());
  }

  private int serve(FiledCoupon campaign, int max) {
    var coupon = campaign.coupon();
    return database
        .sql()
        .sql(ServeSql.SERVE)
        .param("coupon", coupon.id().value())
        .param("max", max)
        .param("issued", coupon.stock().issued())
        .param("remaining", coupon.stock().remaining())
        .param("active", coupon.canBeGiven(campaign.now()))
        .param("now", Columns.param(campaign.now()))
        .param("expires", Columns.param(coupon.validity().endFor(campaign.now())))
        .query(Integer.class)
        .single();
  }

  private int serveNobodys(CouponId coupon, int max) {
    return database
        .sql()
        .sql(ServeSql.SERVE_NOBODYS)
        .param("coupon", coupon.value())
        .param("max", max)
        .query(Integer.class)
        .single();
  }

  @Override
  public int forget(Duration olderThan, int rowsMax) {
    return database.inOne(
        () ->
            database
                .sql()
                .sql(AcceptSql.FORGET)
                .param("age", olderThan.toMillis())
                .param("rows", rowsMax)
                .update(),
        rows -> rows > 0);
  }
}
