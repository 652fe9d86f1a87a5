package encore.persistence.coupon;

import encore.application.coupon.CouponRequests;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;

final class JdbcCouponRequests implements CouponRequests {

  // The campaign is locked: nobody else answers them, and what it has issued stands still. Who
  // asked
  // while it was open is served also when it has closed since. A number is a place among those who
  // get
  // one, so numbers have no gap.
  private static final String SERVE =
      """
      WITH next AS MATERIALIZED (
        SELECT id, seq, user_id
          FROM coupon_request
         WHERE coupon_id = :coupon AND status = 'PENDING'
         ORDER BY seq
         LIMIT :max),
      judged AS MATERIALIZED (
        SELECT n.id, n.user_id, u.id IS NOT NULL AS has_one,
               row_number() OVER (PARTITION BY u.id IS NULL ORDER BY n.seq) AS place
          FROM next n
          LEFT JOIN user_coupon u ON u.coupon_id = :coupon AND u.user_id = n.user_id),
      won AS MATERIALIZED (
        SELECT id, user_id, uuidv7() AS user_coupon, :issued + place AS number
          FROM judged
         WHERE NOT has_one AND :active AND place <= :remaining),
      counted AS (
        UPDATE coupon SET issued = issued + (SELECT count(*) FROM won)
         WHERE id = :coupon AND EXISTS (SELECT FROM won)),
      given AS (
        INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
        SELECT user_coupon, :coupon, user_id, number, :now, :expires FROM won ORDER BY number),
      answered AS (
        UPDATE coupon_request r
           SET status = CASE WHEN w.id IS NULL THEN 'REJECTED' ELSE 'ISSUED' END,
               reason = CASE WHEN w.id IS NOT NULL THEN NULL
                             WHEN j.has_one       THEN 'COUPON_ALREADY_ISSUED'
                             WHEN NOT :active     THEN 'COUPON_NOT_ACTIVE'
                             ELSE 'COUPON_SOLD_OUT' END,
               user_coupon_id = w.user_coupon, finished_at = :now
          FROM judged j
          LEFT JOIN won w ON w.id = j.id
         WHERE r.id = j.id
        RETURNING r.id)
      SELECT count(*) FROM answered
      """;

  private final Database database;
  private final JdbcCoupons coupons;

  JdbcCouponRequests(Database database) {
    this.database = database;
    this.coupons = new JdbcCoupons(database);
  }

  @Override
  public int serve(CouponId coupon, int max) {
    return database.inOne(
        () -> coupons.lock(coupon).map(campaign -> serve(campaign, max)).orElse(0),
        answered -> answered > 0);
  }

  private int serve(FiledCoupon campaign, int max) {
    var coupon = campaign.coupon();
    return database
        .sql()
        .sql(SERVE)
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
}
