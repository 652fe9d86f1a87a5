package encore.persistence.coupon;

import encore.application.coupon.CouponIssues;
import encore.application.coupon.CouponStrategy;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.function.Function;

/** {@link CouponStrategy#ROW_LOCK}: lock the campaign, look, decide, write. */
final class RowLockCouponIssues implements CouponIssues {

  private static final String COUNT =
      "UPDATE coupon SET issued = issued + 1 WHERE id = :coupon RETURNING issued";

  private static final String ISSUE =
      """
      INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
      VALUES (:id, :coupon, :user, :number, :issued, :expires)
      """;

  private final Database database;
  private final IssueTransaction transaction;
  private final CampaignLooks looks;

  RowLockCouponIssues(Database database) {
    this.database = database;
    this.transaction = new IssueTransaction(database);
    this.looks = new CampaignLooks(database);
  }

  @Override
  public Result give(CouponId coupon, UserId user, UserCouponId as) {
    return database.inOne(
        () -> decide(coupon, user, as, Standing::refusalToGive), IssueTransaction.WROTE);
  }

  @Override
  public Result take(CouponId coupon, UserId user, UserCouponId as) {
    return transaction.run(() -> Optional.of(decide(coupon, user, as, Standing::refusalToTake)));
  }

  private Result decide(
      CouponId coupon, UserId user, UserCouponId as, Function<Standing, Optional<Result>> refusal) {
    looks.lock(coupon);
    return looks
        .look(coupon, user)
        .map(standing ->
            refusal.apply(standing).orElseGet(() -> issue(standing.campaign(), user, as)))
        .orElseGet(Result.NoSuchCoupon::new);
  }

  private Result issue(FiledCoupon campaign, UserId user, UserCouponId as) {
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
    return new Result.Issued(new UserCoupon.Usable(terms));
  }
}
