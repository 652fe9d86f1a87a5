package encore.persistence.coupon;

import encore.application.coupon.UserCoupons.Held;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponUse;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Columns of what a user has, with those of its campaign. */
final class UserCouponRow {

  static final String SELECT =
      "SELECT u.*, "
          + CouponRow.COLUMNS
          + """
            FROM user_coupon u
            JOIN coupon c ON c.id = u.coupon_id
          """;

  private UserCouponRow() {}

  /** As it is written; what has ended by time is not. */
  static Held read(ResultSet row, int number) throws SQLException {
    return new Held(CouponRow.coupon(row), one(row), Columns.instant(row, "db_now"));
  }

  private static UserCoupon one(ResultSet row) throws SQLException {
    var terms = terms(row);
    var status = row.getString("status");
    return switch (status) {
      case "USABLE" -> new UserCoupon.Usable(terms);
      case "RESERVED" ->
          new UserCoupon.Reserved(terms, use(row), Columns.instantOrNone(row, "reserved_until"));
      case "USED" -> new UserCoupon.Used(terms, use(row), Columns.instant(row, "ended_at"));
      case "REVOKED" -> new UserCoupon.Revoked(terms, Columns.instant(row, "ended_at"));
      default -> throw new IllegalStateException("unknown status of a coupon: " + status);
    };
  }

  private static UserCoupon.Terms terms(ResultSet row) throws SQLException {
    return new UserCoupon.Terms(
        new UserCouponId(row.getObject("id", UUID.class)),
        new CouponId(row.getObject("coupon_id", UUID.class)),
        new UserId(row.getObject("user_id", UUID.class)),
        row.getLong("number"),
        Columns.instant(row, "issued_at"),
        Columns.instant(row, "expires_at"));
  }

  private static CouponUse use(ResultSet row) throws SQLException {
    return new CouponUse(row.getObject("use_id", UUID.class));
  }
}
