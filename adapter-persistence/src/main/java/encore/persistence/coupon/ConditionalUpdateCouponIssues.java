package encore.persistence.coupon;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * {@link CouponStrategy#CONDITIONAL_UPDATE}: one statement locks the campaign, takes the time, and
 * hands out one more if that is right; why it was not, a second one says without a lock.
 */
final class ConditionalUpdateCouponIssues implements CouponIssues {

  // `locked` asks other tables as they were when the statement began. Who has one by now is stopped
  // by the key, before anything is counted. Who was accepted before this request began is seen; who
  // was accepted since comes after us as well as before. The time is that of `decision`, after the
  // lock: in `locked` it would be as old as the wait. `counted` joins by what was given alone.
  private static final String TAKE =
      """
      WITH locked AS MATERIALIZED (
        SELECT c.*
          FROM coupon c
         WHERE c.id = :coupon
           AND c.issued < c.quota
           AND NOT EXISTS (SELECT FROM user_coupon u
                            WHERE u.coupon_id = :coupon AND u.user_id = :user)
           AND NOT EXISTS (SELECT FROM coupon_request r
                            WHERE r.coupon_id = :coupon AND r.status = 'PENDING')
         ORDER BY c.id
           FOR NO KEY UPDATE OF c),
      decision AS MATERIALIZED (
        SELECT count(*) AS found, app_now() AS db_now FROM locked),
      judged AS MATERIALIZED (
        SELECT l.*, d.db_now,
               coalesce(l.valid_until, d.db_now + l.valid_days * interval '24 hours') AS expires
          FROM locked l, decision d
         WHERE l.active
           AND l.opens_at <= d.db_now
           AND l.closes_at > d.db_now),
      given AS (
        INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
        SELECT :id, :coupon, :user, j.issued + 1, j.db_now, j.expires
          FROM judged j
         WHERE j.expires > j.db_now
        ON CONFLICT (coupon_id, user_id) DO NOTHING
        RETURNING *),
      counted AS (
        UPDATE coupon c
           SET issued = g.number
          FROM given g
         WHERE c.id = g.coupon_id)
      SELECT id, coupon_id, user_id, number, issued_at, expires_at FROM given
      """;

  private final Database database;
  private final IssueTransaction transaction;
  private final CampaignLooks looks;
  private final CouponIssues house;

  ConditionalUpdateCouponIssues(Database database, CouponIssues house) {
    this.database = database;
    this.transaction = new IssueTransaction(database);
    this.looks = new CampaignLooks(database);
    this.house = house;
  }

  @Override
  public Result give(CouponId coupon, UserId user, UserCouponId as) {
    return house.give(coupon, user, as);
  }

  @Override
  public Result take(CouponId coupon, UserId user, UserCouponId as) {
    return transaction.run(() -> issued(coupon, user, as).or(() -> looks.refusal(coupon, user)));
  }

  private Optional<Result> issued(CouponId coupon, UserId user, UserCouponId as) {
    return database
        .sql()
        .sql(TAKE)
        .param("coupon", coupon.value())
        .param("user", user.value())
        .param("id", as.value())
        .query(ConditionalUpdateCouponIssues::read)
        .optional();
  }

  private static Result read(ResultSet row, int number) throws SQLException {
    return new Result.Issued(
        new UserCoupon.Usable(
            new UserCoupon.Terms(
                new UserCouponId(row.getObject("id", UUID.class)),
                new CouponId(row.getObject("coupon_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getLong("number"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"))));
  }
}
