package encore.persistence.coupon;

import encore.application.coupon.Coupons;
import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import encore.persistence.support.Database;
import java.util.Optional;
import java.util.UUID;

final class JdbcCoupons implements Coupons {

  private static final String ADD =
      """
      INSERT INTO coupon (id, name, discount_type, discount_value, discount_max, minimum, valid_until,
                          valid_days, opens_at, closes_at, quota, active, issue_mode, created_at)
      VALUES (:id, :name, :type, :value, :most::bigint, :minimum, :until::timestamptz,
              :days::integer, :opens, :closes, :quota, :active, :mode, app_now())
      """;

  private static final String LOCK =
      "SELECT id FROM coupon WHERE id = :coupon ORDER BY id FOR NO KEY UPDATE";

  private static final String FIND =
      "SELECT " + CouponRow.COLUMNS + " FROM coupon c WHERE c.id = :coupon";

  private static final String EDIT =
      """
      UPDATE coupon
         SET name = :name, opens_at = :opens, closes_at = :closes, quota = :quota, active = :active,
             issue_mode = :mode,
             version = version + 1
       WHERE id = :id
      """;

  private final Database database;

  JdbcCoupons(Database database) {
    this.database = database;
  }

  @Override
  public FiledCoupon add(Coupon coupon) {
    database.sql().sql(ADD).params(CouponRow.all(coupon)).update();
    return standing(coupon.id());
  }

  @Override
  public Optional<FiledCoupon> lock(CouponId coupon) {
    var locked =
        database.sql().sql(LOCK).param("coupon", coupon.value()).query(UUID.class).optional();
    // A statement of its own: it sees what was committed while we waited, and its time is later.
    return locked.map(_ -> standing(coupon));
  }

  @Override
  public FiledCoupon edit(FiledCoupon was, Coupon is) {
    database.sql().sql(EDIT).params(CouponRow.edited(is)).update();
    return standing(is.id());
  }

  private FiledCoupon standing(CouponId coupon) {
    return database
        .sql()
        .sql(FIND)
        .param("coupon", coupon.value())
        .query(CouponRow::filed)
        .single();
  }
}
