package encore.persistence.coupon;

import encore.application.coupon.SoldOutCoupons;
import encore.domain.coupon.CouponId;
import encore.persistence.support.Database;
import java.util.Set;
import java.util.UUID;

/** Asked once a second of few, and not behind a crowd. */
final class SqlSoldOutCoupons implements SoldOutCoupons {

  private static final String SOLD_OUT =
      "SELECT id FROM coupon WHERE id = ANY(:coupons) AND issued >= quota";

  private final Database database;

  SqlSoldOutCoupons(Database database) {
    this.database = database;
  }

  @Override
  public Set<CouponId> among(Set<CouponId> coupons) {
    var ids = coupons.stream().map(CouponId::value).toArray(UUID[]::new);
    return database.readAhead(() ->
        database
            .sql()
            .sql(SOLD_OUT)
            .param("coupons", ids)
            .query((row, _) -> new CouponId(row.getObject("id", UUID.class)))
            .set());
  }
}
