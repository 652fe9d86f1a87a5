package encore.persistence.coupon;

import encore.application.coupon.CouponViews;
import encore.application.coupon.FiledCoupon;
import encore.application.shared.Page;
import encore.domain.coupon.CouponId;
import encore.persistence.support.Columns;
import encore.persistence.support.Database;
import encore.persistence.support.Pages;
import encore.persistence.support.Where;
import java.util.Optional;

final class SqlCouponViews implements CouponViews {

  private static final String ONE =
      "SELECT " + CouponRow.COLUMNS + " FROM coupon c WHERE c.id = :coupon";

  private static final String ALL =
      "SELECT "
          + CouponRow.COLUMNS
          + """
            FROM coupon c
           WHERE %s
           ORDER BY c.created_at DESC, c.id DESC
           LIMIT :limit
          """;

  private final Database database;

  SqlCouponViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<FiledCoupon> coupon(CouponId coupon) {
    return database.read(() ->
        database.sql().sql(ONE).param("coupon", coupon.value()).query(CouponRow::filed).optional());
  }

  @Override
  public Page<FiledCoupon, Cursor> coupons(boolean all, Optional<Cursor> after, int limit) {
    var where =
        new Where()
            .and("c.active = :active", "active", all ? Optional.empty() : Optional.of(true))
            .and(
                "(c.created_at, c.id) < (:created, :last)",
                "created",
                after.map(Cursor::createdAt).map(Columns::param))
            .and("TRUE", "last", after.map(Cursor::coupon));
    var found =
        database.read(
            () -> where.in(database, ALL).param("limit", limit + 1).query(CouponRow::filed).list());
    return Pages.of(found, limit, f -> new Cursor(f.createdAt(), f.coupon().id().value()));
  }
}
