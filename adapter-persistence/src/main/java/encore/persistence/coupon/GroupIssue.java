package encore.persistence.coupon;

import encore.application.coupon.CouponIssues.Result;
import encore.application.coupon.CouponIssues.Result.IssuedBefore;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Hands out to all who are in one batch, in the order in which they came. */
final class GroupIssue {

  private static final String SOMEBODY_WAITS =
      """
      SELECT EXISTS (SELECT FROM coupon_request WHERE coupon_id = :coupon AND status = 'PENDING')
      """;

  // The campaign is locked: what it has issued stands still, and who has one does. Who is in the
  // batch twice is `next` for the first time alone. Those who get one are the first of `next`.
  private static final String TAKE =
      """
      WITH wish AS MATERIALIZED (
        SELECT w.*, u.id AS before
          FROM unnest(:ids::uuid[], :users::uuid[]) WITH ORDINALITY AS w(id, user_id, place)
          LEFT JOIN user_coupon u ON u.coupon_id = :coupon AND u.user_id = w.user_id),
      next AS MATERIALIZED (
        SELECT id, user_id, place,
               row_number() OVER (PARTITION BY user_id ORDER BY place) AS time
          FROM wish
         WHERE before IS NULL),
      won AS MATERIALIZED (
        SELECT id, user_id, :issued + row_number() OVER (ORDER BY place) AS number
          FROM next
         WHERE time = 1
         ORDER BY place
         LIMIT :remaining),
      counted AS (
        UPDATE coupon SET issued = issued + (SELECT count(*) FROM won)
         WHERE id = :coupon AND EXISTS (SELECT FROM won)),
      given AS (
        INSERT INTO user_coupon (id, coupon_id, user_id, number, issued_at, expires_at)
        SELECT id, :coupon, user_id, number, :now, :expires FROM won ORDER BY number)
      SELECT coalesce(w.before, won.id) AS has,
             CASE WHEN won.id = w.id THEN won.number END AS number
        FROM wish w
        LEFT JOIN won ON won.user_id = w.user_id
       ORDER BY w.place
      """;

  private final Database database;
  private final JdbcCoupons coupons;

  GroupIssue(Database database) {
    this.database = database;
    this.coupons = new JdbcCoupons(database);
  }

  /** In a transaction; an answer for each, in their order. */
  List<Result> decide(CouponId coupon, List<Wish> wishes) {
    return coupons
        .lock(coupon)
        .map(campaign -> decide(campaign, wishes))
        .orElseGet(() -> wishes.stream().<Result>map(_ -> new Result.NoSuchCoupon()).toList());
  }

  private List<Result> decide(FiledCoupon campaign, List<Wish> wishes) {
    var refusal = Standing.refusalToAll(campaign, somebodyWaits(campaign));
    long most = refusal.isPresent() ? 0 : campaign.coupon().stock().remaining();
    var told = write(campaign, wishes, most);
    var rest = refusal.orElseGet(Result.SoldOut::new);
    return zip(wishes, told, (wish, answer) -> answer.result(campaign, wish).orElse(rest));
  }

  private boolean somebodyWaits(FiledCoupon campaign) {
    return database
        .sql()
        .sql(SOMEBODY_WAITS)
        .param("coupon", campaign.coupon().id().value())
        .query(Boolean.class)
        .single();
  }

  private List<Told> write(FiledCoupon campaign, List<Wish> wishes, long most) {
    return database
        .sql()
        .sql(TAKE)
        .param("coupon", campaign.coupon().id().value())
        .param("ids", each(wishes, wish -> wish.as().value()))
        .param("users", each(wishes, wish -> wish.user().value()))
        .param("issued", campaign.coupon().stock().issued())
        .param("remaining", most)
        .param("now", Columns.param(campaign.now()))
        .param("expires", Columns.param(expires(campaign)))
        .query(Told::read)
        .list();
  }

  private static Instant expires(FiledCoupon campaign) {
    return campaign.coupon().validity().endFor(campaign.now());
  }

  private static UUID[] each(List<Wish> wishes, Function<Wish, UUID> part) {
    return wishes.stream().map(part).toArray(UUID[]::new);
  }

  private interface Answering {
    Result of(Wish wish, Told told);
  }

  private static List<Result> zip(List<Wish> wishes, List<Told> told, Answering answering) {
    if (told.size() != wishes.size()) {
      throw new IllegalStateException(told.size() + " answers for " + wishes.size());
    }
    return IntStream.range(0, wishes.size())
        .mapToObj(i -> answering.of(wishes.get(i), told.get(i)))
        .toList();
  }

  /** What he has now, and under which number if he has it by this. */
  private record Told(Optional<UserCouponId> has, Optional<Long> number) {

    static Told read(ResultSet row, int line) throws SQLException {
      return new Told(
          Optional.ofNullable(row.getObject("has", UUID.class)).map(UserCouponId::new),
          Optional.ofNullable(row.getObject("number", Long.class)));
    }

    Optional<Result> result(FiledCoupon campaign, Wish wish) {
      return number.isPresent()
          ? number.map(place -> issued(campaign, wish, place))
          : has.map(IssuedBefore::new);
    }

    private static Result issued(FiledCoupon campaign, Wish wish, long number) {
      return new Result.Issued(
          new UserCoupon.Usable(
              new UserCoupon.Terms(
                  wish.as(),
                  wish.coupon(),
                  wish.user(),
                  number,
                  campaign.now(),
                  expires(campaign))));
    }
  }
}
