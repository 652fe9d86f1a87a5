package encore.persistence.coupon;

import encore.application.coupon.FiledCoupon;
import encore.domain.coupon.Coupon;
import encore.domain.coupon.CouponId;
import encore.domain.coupon.CouponWindow;
import encore.domain.coupon.Discount;
import encore.domain.coupon.IssueMode;
import encore.domain.coupon.Validity;
import encore.domain.shared.Money;
import encore.persistence.support.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of a campaign, under names that no other table of a statement has. */
final class CouponRow {

  static final String COLUMNS =
      """
      c.id AS campaign_id, c.name AS campaign_name, c.discount_type, c.discount_value, c.discount_max,
      c.minimum, c.valid_until, c.valid_days, c.opens_at, c.closes_at, c.quota, c.issued, c.active, c.issue_mode,
      c.version AS campaign_version, c.created_at AS campaign_created_at, app_now() AS db_now
      """;

  private CouponRow() {}

  static FiledCoupon filed(ResultSet row, int number) throws SQLException {
    return new FiledCoupon(
        coupon(row),
        row.getLong("campaign_version"),
        Columns.instant(row, "campaign_created_at"),
        Columns.instant(row, "db_now"));
  }

  static Coupon coupon(ResultSet row) throws SQLException {
    return new Coupon(
        new CouponId(row.getObject("campaign_id", UUID.class)),
        row.getString("campaign_name"),
        discount(row),
        new Money(row.getLong("minimum")),
        validity(row),
        new CouponWindow(Columns.instant(row, "opens_at"), Columns.instant(row, "closes_at")),
        new Coupon.Stock(row.getLong("quota"), row.getLong("issued")),
        row.getBoolean("active"),
        IssueMode.valueOf(row.getString("issue_mode")));
  }

  private static Discount discount(ResultSet row) throws SQLException {
    long value = row.getLong("discount_value");
    var type = row.getString("discount_type");
    return switch (type) {
      case "AMOUNT" -> new Discount.Amount(new Money(value));
      case "PERCENT" ->
          new Discount.Percent(
              (int) value,
              Optional.ofNullable(row.getObject("discount_max", Long.class)).map(Money::new));
      default -> throw new IllegalStateException("unknown discount of a coupon: " + type);
    };
  }

  private static Validity validity(ResultSet row) throws SQLException {
    var until = Columns.instantOrNone(row, "valid_until");
    return until.isPresent()
        ? new Validity.Until(until.get())
        : new Validity.Days(row.getInt("valid_days"));
  }

  /** What an edit may change. */
  static Map<String, @Nullable Object> edited(Coupon coupon) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", coupon.id().value());
    columns.put("name", coupon.name());
    columns.put("opens", Columns.param(coupon.window().opensAt()));
    columns.put("closes", Columns.param(coupon.window().closesAt()));
    columns.put("quota", coupon.stock().total());
    columns.put("active", coupon.active());
    columns.put("mode", coupon.issueMode().name());
    return columns;
  }

  static Map<String, @Nullable Object> all(Coupon coupon) {
    var columns = edited(coupon);
    columns.put("minimum", coupon.minimum().won());
    switch (coupon.discount()) {
      case Discount.Amount(var off) -> put(columns, "AMOUNT", off.won(), null);
      case Discount.Percent(var percent, var most) ->
          put(columns, "PERCENT", percent, most.map(Money::won).orElse(null));
    }
    switch (coupon.validity()) {
      case Validity.Until(var end) -> {
        columns.put("until", Columns.param(end));
        columns.put("days", null);
      }
      case Validity.Days(var days) -> {
        columns.put("until", null);
        columns.put("days", days);
      }
    }
    return columns;
  }

  private static void put(
      Map<String, @Nullable Object> columns, String type, long value, @Nullable Long most) {
    columns.put("type", type);
    columns.put("value", value);
    columns.put("most", most);
  }
}
