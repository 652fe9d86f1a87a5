package encore.persistence.coupon;

import encore.application.coupon.UserCoupons;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.UserCoupon;
import encore.domain.coupon.UserCouponId;
import encore.domain.identity.UserId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JdbcUserCoupons implements UserCoupons {

  private static final String FIND = UserCouponRow.SELECT + " WHERE u.id = :coupon";

  private static final String LOCK =
      "SELECT id FROM user_coupon WHERE id = :coupon ORDER BY id FOR NO KEY UPDATE";

  private static final String OF =
      "SELECT id FROM user_coupon WHERE coupon_id = :coupon AND user_id = :user";

  private static final String SAVE =
      """
      UPDATE user_coupon
         SET status = :status, use_id = :use::uuid, reserved_until = :until::timestamptz,
             ended_at = :ended::timestamptz, version = version + 1
       WHERE id = :id
      """;

  private final Database database;

  JdbcUserCoupons(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Held> find(UserCouponId coupon) {
    return database.read(() ->
        database
            .sql()
            .sql(FIND)
            .param("coupon", coupon.value())
            .query(UserCouponRow::read)
            .optional());
  }

  @Override
  public Optional<Held> lock(UserCouponId coupon) {
    var locked =
        database.sql().sql(LOCK).param("coupon", coupon.value()).query(UUID.class).optional();
    // A statement of its own: it sees what was committed while we waited, and its time is later.
    return locked.flatMap(_ -> find(coupon));
  }

  @Override
  public Optional<UserCouponId> of(CouponId coupon, UserId user) {
    return database.read(() ->
        database
            .sql()
            .sql(OF)
            .param("coupon", coupon.value())
            .param("user", user.value())
            .query(UUID.class)
            .optional()
            .map(UserCouponId::new));
  }

  @Override
  public void save(UserCoupon next) {
    database.sql().sql(SAVE).params(columns(next)).update();
  }

  private static Map<String, @Nullable Object> columns(UserCoupon next) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", next.terms().id().value());
    columns.put("use", null);
    columns.put("until", null);
    columns.put("ended", null);
    switch (next) {
      case UserCoupon.Usable _ -> columns.put("status", "USABLE");
      case UserCoupon.Reserved reserved -> {
        columns.put("status", "RESERVED");
        columns.put("use", reserved.use().value());
        columns.put("until", reserved.until().map(Columns::param).orElse(null));
      }
      case UserCoupon.Used used -> {
        columns.put("status", "USED");
        columns.put("use", used.use().value());
        columns.put("ended", Columns.param(used.usedAt()));
      }
      case UserCoupon.Revoked revoked -> {
        columns.put("status", "REVOKED");
        columns.put("ended", Columns.param(revoked.revokedAt()));
      }
      case UserCoupon.Expired expired ->
          throw new IllegalArgumentException("it ends by itself: " + expired.terms().id());
    }
    return columns;
  }
}
