package encore.persistence.coupon;

import encore.application.coupon.UserCouponViews;
import encore.application.coupon.UserCoupons.Held;
import encore.application.shared.Page;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.util.Optional;

final class SqlUserCouponViews implements UserCouponViews {

  private static final String ALL =
      UserCouponRow.SELECT
          + """
           WHERE u.user_id = :user
             AND %s
           ORDER BY u.issued_at DESC, u.id DESC
           LIMIT :limit
          """;

  // As UserCoupon.at has it: who reserves past his time does not, and what is over is.
  private static final String STANDING =
      """
      CASE WHEN u.status IN ('USED', 'REVOKED')
             OR u.status = 'RESERVED' AND coalesce(u.reserved_until > app_now(), TRUE) THEN u.status
           WHEN u.expires_at <= app_now() THEN 'EXPIRED'
           ELSE 'USABLE' END = :standing
      """;

  private final Database database;

  SqlUserCouponViews(Database database) {
    this.database = database;
  }

  @Override
  public Page<Held, Cursor> of(
      UserId user, Optional<Standing> standing, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and(STANDING, "standing", standing.map(Standing::name))
            .and(
                "(u.issued_at, u.id) < (:issued, :last)",
                "issued",
                after.map(Cursor::issuedAt).map(Columns::param))
            .and("TRUE", "last", after.map(Cursor::coupon));
    var found =
        database.read(() ->
            where
                .in(database, ALL)
                .param("user", user.value())
                .param("limit", limit + 1)
                .query(UserCouponRow::read)
                .list());
    return Pages.of(found, limit, SqlUserCouponViews::cursor);
  }

  private static Cursor cursor(Held last) {
    var terms = last.one().terms();
    return new Cursor(terms.issuedAt(), terms.id().value());
  }
}
