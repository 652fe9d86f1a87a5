package encore.persistence.coupon;

import encore.application.coupon.CouponIssues.Result;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** All that decides about one who wants a coupon, at one instant. */
final class CampaignLooks {

  private static final String LOCK =
      "SELECT id FROM coupon WHERE id = :coupon ORDER BY id FOR NO KEY UPDATE";

  private static final String LOOK =
      "SELECT "
          + CouponRow.COLUMNS
          + """
            , (SELECT u.id FROM user_coupon u
                WHERE u.coupon_id = c.id AND u.user_id = :user) AS issued_before,
              EXISTS (SELECT FROM coupon_request r
                       WHERE r.coupon_id = c.id AND r.status = 'PENDING') AS somebody_waits
            FROM coupon c
           WHERE c.id = :coupon
          """;

  private final Database database;

  CampaignLooks(Database database) {
    this.database = database;
  }

  /** Nobody else hands out one of it until the end of the transaction. */
  void lock(CouponId coupon) {
    database.sql().sql(LOCK).param("coupon", coupon.value()).query(UUID.class).optional();
  }

  /**
   * A statement of its own, after the lock if there is one: it sees what was committed while we
   * waited, and its time is later.
   */
  Optional<Standing> look(CouponId coupon, UserId user) {
    return database
        .sql()
        .sql(LOOK)
        .param("coupon", coupon.value())
        .param("user", user.value())
        .query(CampaignLooks::read)
        .optional();
  }

  /** Why he cannot have one; nothing, if he could at the time of the look. */
  Optional<Result> refusal(CouponId coupon, UserId user) {
    return look(coupon, user)
        .map(Standing::refusalToTake)
        .orElseGet(() -> Optional.of(new Result.NoSuchCoupon()));
  }

  private static Standing read(ResultSet row, int number) throws SQLException {
    return new Standing(
        CouponRow.filed(row, number),
        Optional.ofNullable(row.getObject("issued_before", UUID.class)).map(UserCouponId::new),
        row.getBoolean("somebody_waits"));
  }
}
